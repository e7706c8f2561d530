// Covers: a one shot that many wait for beside their place in a line, try and see.
// Scenario: one ticket counter sells tickets for three films. When a film is sold out, all who want it leave the line.
import {
  anyOf,
  type Behaviour,
  Container,
  hold,
  OneShot,
  Resource,
  Simulation,
  sampler,
  streams,
  waitFor,
} from "picket/engine";

const simulation = new Simulation();
const stream = streams("movie renege", 1);
const counter = new Resource(simulation, { capacity: 1, name: "counter" });
const films = ["Python Unchained", "Kill Process", "Pulp Implementation"].map((title) => ({
  title,
  tickets: new Container(simulation, { initial: 20, name: title }),
  soldOut: new OneShot<number>(simulation, `${title} sold out`),
  left: 0,
}));

function* guest(name: string): Behaviour {
  const uniform = stream(name);
  const film = films[Math.floor(films.length * uniform())]!;
  const wanted = 1 + Math.floor(4 * uniform());
  if (film.soldOut.outcome !== undefined) return;
  const turn = yield* waitFor(anyOf({ counter: counter.whenGranted(), soldOut: film.soldOut }));
  if (turn.kind !== "signalled") return;
  if (turn.value.key === "soldOut") {
    film.left++;
    return;
  }
  if (film.tickets.tryGet(wanted)) {
    if (film.tickets.level.value < 2) film.soldOut.succeed(simulation.now);
    yield* hold(simulation, 1);
  } else {
    yield* hold(simulation, 0.5);
  }
  counter.release();
}

function* street(): Behaviour {
  const uniform = stream("street");
  const gap = sampler({ kind: "exponential", mean: 0.5 });
  for (let id = 1; ; id++) {
    yield* hold(simulation, gap(uniform()));
    simulation.start(guest(`guest ${id}`));
  }
}

simulation.start(street());
simulation.run({ until: 120 });
for (const { title, soldOut, left } of films) {
  const end = soldOut.outcome;
  console.log(
    end?.kind === "succeeded"
      ? `${title}: sold out after ${end.value.toFixed(1)} minutes, ${left} left the line`
      : `${title}: tickets left`,
  );
}
