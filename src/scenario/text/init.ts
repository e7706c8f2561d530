/** A commented scenario to start from: small, complete, and it runs as it is. All of its numbers are illustrative. */
export function init(): string {
  return starter;
}

const starter = `# yaml-language-server: $schema=scenario.schema.json
# A scenario to start from. Every number in it is illustrative: replace it and say where yours comes from.
#   picket check FILE      says every mistake at once, with its line and column
#   picket compare FILE    simulates the alternatives and compares them
#   picket schema > scenario.schema.json, beside this file, lets an editor complete and explain every key
picket: 1                              # the version of this language
title: A sea crossing and a road (illustrative)
question: What do two more ships buy?
horizon: 1 year                        # measured, from the decision date
                                       # warm-up: worked out from the scenario if it is left out

# Where loads start, change conveyance and arrive. at: [degrees north, degrees east]
nodes:
  coast:  { name: The coast, at: [2.5, -78.5], role: origin }
  harbour: { name: The harbour, at: [15.5, -93.5], role: transfer, stay: { exponential: 3 days } }
  market: { name: The market, at: [31.8, -106.4], role: market }

# Areas in which legs can be searched. shape: corners [degrees north, degrees east] drawn round the water; or at and area: a disc
zones:
  open-sea: { shape: [[14.2, -93], [11.6, -88.2], [5.9, -78], [1.6, -79.4], [1, -88], [7, -96]] }

# How nodes are joined.
legs:
  crossing: { from: coast, to: harbour, by: sea, zone: open-sea }
  road:     { from: harbour, to: market, by: land }

# What carries loads.
conveyances:
  go-fast: { by: sea, speed: 35 kn, capacity: 2 t, cost: 100 kUSD }
  lorry:   { by: land, speed: 60 km/h, capacity: 5 t, cost: 5 kUSD }

# Who sends them, and how routes are chosen: cheapest, or { shares: { ROUTE: 60 %, ... } }
organisations:
  network: { routes: cheapest }

# What is sent. A parameter may carry its range and its source; the range is used by the sensitivity commands.
flows:
  boats:
    organisation: network
    from: coast
    to: market
    departures: { poisson: { value: 30 / month, low: 20 / month, high: 45 / month, source: illustrative } }
    load: { lognormal: { mean: 640 kg, cv: 0.8 } }
    conveyances: { sea: { go-fast: 1 }, land: { lorry: 1 } }
    cue: { share: 80 %, after: { triangular: [2 h, 6 h, 12 h] } }   # what intelligence knows, and when

# Who searches (detect) and who pursues (intercept).
assets:
  cutter:
    on-station: 2                      # on average; or count: how many there are in all
    role: [intercept]
    base: { at: [13.9, -90.8] }
    zone: open-sea
    speed: 24 kn
    reach: { speed: 45 kn, range: 150 nmi }                         # its boat or helicopter
    endurance: 30 days
    turnaround: 20 days
    processing: { lognormal: { mean: 2 days, cv: 0.5 } }            # how long one case takes it up
    endgame: { seize: 80 %, jettison: 8 %, scuttle: 6 %, escape: 6 % }
    cost: { hull-year: 20 MUSD, day-under-way: 60 kUSD }
  patrol-aircraft:
    count: 3
    role: [detect]
    base: { at: [13.4, -89.1] }
    zone: open-sea
    speed: 300 kn
    search-speed: 200 kn
    sweep-width: { go-fast: 20 nmi }
    endurance: 12 h
    turnaround: 24 h
    cost: { flying-hour: 8 kUSD }

# What may be chosen, and within what.
levers:
  assets.cutter.on-station: { low: 1, high: 8, step: 1 }

# The plans to compare: paths and values. The first is the baseline.
alternatives:
  today: {}
  two-more-ships: { assets.cutter.on-station: 4, why: The two ships join the others in the open sea. }

measures: [kg_delivered, kg_removed, removal_rate, response_rate, cost_total]
`;
