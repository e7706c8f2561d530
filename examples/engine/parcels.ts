// Covers: Store with filter, order and capacity, priority of getters, kill with finally, join.
// Scenario: a sorting hall. Parcels wait on a short belt; express parcels leave first, and one clerk takes heavy
// parcels only. Times in minutes.
import { type Behaviour, hold, Simulation, Store, waitFor } from "picket/engine";

interface Parcel {
  readonly number: number;
  readonly express: boolean;
  readonly kilograms: number;
}

const simulation = new Simulation();
const belt = new Store<Parcel>(simulation, {
  capacity: 3,
  name: "belt",
  order: (a, b) => Number(b.express) - Number(a.express),
});

function* lorry(): Behaviour<number> {
  for (let number = 1; number <= 8; number++) {
    const parcel = { number, express: number % 3 === 0, kilograms: (number * 7) % 11 };
    yield* belt.put(parcel);
    console.log(
      `${simulation.now}  parcel ${number} (${parcel.kilograms} kg${parcel.express ? ", express" : ""}) on the belt`,
    );
  }
  return 8;
}

function* clerk(name: string, pace: number, heaviest: number): Behaviour {
  let handled = 0;
  try {
    while (true) {
      const got = yield* belt.get({ filter: ({ kilograms }) => kilograms <= heaviest });
      if (got.kind !== "got") return;
      yield* hold(simulation, pace);
      handled++;
      console.log(`${simulation.now}  ${name} has sorted parcel ${got.item.number}`);
    }
  } finally {
    console.log(`${simulation.now}  ${name} goes home, ${handled} sorted`);
  }
}

function* foreman(): Behaviour {
  const clerks = [simulation.start(clerk("Ann", 2, 10), "Ann"), simulation.start(clerk("Bob", 3, 4), "Bob")];
  const unloading = yield* waitFor(simulation.start(lorry(), "lorry"));
  if (unloading.kind === "signalled")
    console.log(`${simulation.now}  the lorry has delivered ${unloading.value} parcels`);
  yield* hold(simulation, 20);
  for (const one of clerks) one.kill();
}

simulation.start(foreman(), "foreman");
simulation.run();
console.log(
  `on the belt: ${belt.level.mean.toFixed(2)} on average; clerks waited ${belt.waits.mean.toFixed(2)} min a parcel`,
);
