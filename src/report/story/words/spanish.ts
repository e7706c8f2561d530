/** What stories say, in Spanish. */

import { languages } from "../../language/index.ts";
import type { StoryWords } from "./english.ts";

/** With a verb after it: the part by its name, or the verb alone, since whose story it is need not be said again. */
const partThat = (part: string | undefined, verb: string): string =>
  part === undefined ? begun(verb) : `Su parte ${part} ${verb}`;

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "la más próxima a acudir, cutter-2, ...". */
const closest = (unit: string, what: string): string => `la unidad más próxima a acudir, ${unit}, ${what}`;

export const spanish: StoryWords = {
  decimal: ",",
  or: " o ",
  somebody: "Alguien",
  nobody: "nadie",
  time: {
    days: (count) => `${count} días`,
    day: (day, hour) => `día ${day}, ${hour}`,
    before: (days, hour) => `${days} ${days === 1 ? "día" : "días"} antes, ${hour}`,
  },
  head: {
    subject: { shipment: "envío", case: "caso" },
    about: (subject, id, alternative, replication, seed) =>
      `El ${subject} ${id}: alternativa ${alternative}, réplica ${replication}, semilla ${seed}.`,
    days: "Los días se cuentan desde la fecha de decisión; el día 1 es el primero que se mide.",
  },
  unknown: {
    history: (replication, alternative) => `la réplica ${replication} de ${alternative}`,
    case: (history, id, shipment) =>
      `${history} no tiene ningún caso ${id}; la historia de su envío nombra sus casos: ${shipment}`,
    shipment: (history, id, hint) => `${history} no tiene ningún envío ${id}; ${hint}`,
    near: (id) => `¿quiso decir ${id}?`,
    some: (count, ids) => `tiene ${count}, como ${ids}`,
    none: "no tiene ninguno",
  },
  moments: {
    departed: (id, from, to, mass, legs, flow) =>
      `${id} salió de ${from} hacia ${to} con ${mass}, por ${legs} (flujo ${flow}).`,
    embarked: (part, from, conveyance, leg, after) =>
      `${partThat(part, "salió")} de ${from} en ${conveyance} por el tramo ${leg}, con llegada prevista en ${after}.`,
    cued: (leg) => `La inteligencia supo de él en el tramo ${leg}.`,
    detected: (by) => `${by} lo detectó.`,
    caseOpened: (id) => `Se abrió un caso (${id}).`,
    falseCaseOpened: (id) => `Se abrió un caso por algo que no existía (${id}).`,
    respondedAtRate: (by) => `${by} lo atendió, según su tasa de respuesta publicada.`,
    sent: (unit, how, waited) => `Se envió la unidad ${unit}${how}${waited}.`,
    toMeetIt: (after) => `, que lo alcanzaría en ${after}`,
    withItAlready: ", que ya estaba junto a él",
    waited: (span) => `, después de que el caso esperara ${span}`,
    reached: (who) => `${who} lo alcanzó.`,
    gone: (who) => `${who} llegó cuando ya no estaba.`,
    notFound: (who) => `${who} llegó y no lo encontró.`,
    dismissed: (who) => `${who} lo tomó por inofensivo y lo dejó ir.`,
    boardedInVain: (who) => `${who} lo abordó en vano.`,
    nothingThere: (who) => `${who} vio que no había nada.`,
    handedOver: "Lo incautado pasó a manos de un socio.",
    reTasked: (who) => `${who} recibió la orden de ir tras una carga mayor.`,
    escaped: "Escapó y siguió viaje más tarde.",
    nobodyCame: (why) => `Nadie acudió: ${why}.`,
    noneAnswers: "nadie atiende allí un objetivo así",
    checked: (part, checkpoint) => `${partThat(part, "llegó")} al control ${checkpoint}.`,
    found: "Pasó por inspección y se halló la carga.",
    overlooked: "Pasó por inspección y no se halló la carga.",
    stored: (part, node) => `${partThat(part, "llegó")} a ${node} y esperó allí.`,
    ended: (what) => `${begun(what)}.`,
    concluded: (id, what) => `De ${id} no queda nada. ${what}`,
    neverKnown: "Nadie supo nunca de él.",
    knownAndAnswered: "Era conocido y alguien acudió.",
    knownAndMissed: (reason, more) => `Era conocido y nadie acudió (${reason}). ${more}`,
  },
  oneMore: (classes) =>
    `Una unidad más de ${classes}, lista para salir, lo habría alcanzado, si ningún otro caso la hubiera ocupado antes.`,
  noneMore: "Una unidad más, de la clase que fuera, no lo habría cambiado.",
  fates: {
    delivered: (mass) => `se entregaron ${mass}`,
    seized: (mass) => `se incautaron ${mass}`,
    jettisoned: (mass) => `se arrojaron por la borda o se hundieron ${mass}`,
    lost: (mass) => `se perdieron para el envío ${mass}`,
    unresolved: (mass) => `quedaron aún en camino ${mass}`,
  },
  asked: {
    atOnce: (units, answers) => `Se preguntó enseguida a ${units}: ${answers}.`,
    waiting: (times, answers) => `Se preguntó ${times} mientras esperaba: ${answers}.`,
    nearest: (unit, span) => `${unit} la primera, ${span}`,
    answers: {
      can: { one: "podía ir", several: "podían ir", hours: "hasta llegar" },
      outranked: { one: "tenía algo mejor que hacer", several: "tenían algo mejor que hacer" },
      busy: { one: "ya tenía un caso", several: "ya tenían un caso", hours: "hasta quedar libre" },
      reach: {
        one: "habría llegado demasiado tarde",
        several: "habrían llegado demasiado tarde",
        hours: "de retraso",
      },
      endurance: {
        one: "no tenía autonomía suficiente",
        several: "no tenían autonomía suficiente",
        hours: "de menos",
      },
      weather: {
        one: "no podía salir por el estado del mar",
        several: "no podían salir por el estado del mar",
        hours: "hasta que acabe el día",
      },
      maintenance: {
        one: "estaba en puerto, de ida o en reparación",
        several: "estaban en puerto, de ida o en reparación",
        hours: "hasta quedar en estación",
      },
      capability: { one: "no podía con un objetivo así", several: "no podían con un objetivo así" },
    },
  },
  missed: {
    capability: () => "ninguna unidad en servicio atiende allí un objetivo así",
    maintenance: (unit, span) =>
      closest(unit, `estaba en puerto o en reparación${span && ` durante ${span} más`}`),
    weather: (unit) => closest(unit, "no podía salir por el estado del mar"),
    endurance: (unit, span) => closest(unit, `no tenía autonomía suficiente${span && ` (${span} de menos)`}`),
    reach: (unit, span) => closest(unit, `habría llegado ${span && `${span} `}tarde`),
    busy: (unit, span) => closest(unit, `estaba en otro caso${span && ` durante ${span} más`}`),
    outranked: (unit) => closest(unit, "tomó otro caso o quedó en reserva"),
  },
  chances: {
    line: (chance) => `Azar: ${chance}.`,
    below: (what, draw, bound) => `${what}: salió ${draw}, por debajo del ${bound}`,
    notBelow: (what, draw, bound) => `${what}: salió ${draw}, no por debajo del ${bound}`,
    cue: "la inteligencia llega a saber de él",
    search: "de las travesías se hallan con menos búsqueda de la que esta necesitó",
    interception: "quien acude lo encuentra",
    sorting: "se reconoce lo que es",
    endsIn: "cae en",
    endgame: (end, from, to) => `"${end}", cuya parte va del ${from} al ${to}`,
    endgameDraw: (draw, what) => `el número ${draw} ${what}`,
    selected: "se elige al azar",
    flagged: "su puntaje de riesgo lo señala",
    inspection: "una inspección lo halla",
    responds: (by) => `${by} lo atiende`,
  },
  endgames: {
    seize: "incautación",
    jettison: "carga arrojada",
    scuttle: "hundimiento",
    lost: "pérdida",
    escape: "fuga",
  },
  end: {
    here: (ending) => `Al final: ${ending}.`,
    same: (alternative) => `Con ${alternative} la historia es la misma.`,
    absent: (alternative) => `Con ${alternative} no ocurre.`,
    other: (alternative, there, ending) => `Con ${alternative}: ${there} Al final: ${ending}.`,
    otherFrom: (alternative, when, there, ending) =>
      `Con ${alternative} cambia (${when}): ${there} Al final: ${ending}.`,
    nothingMore: "no ocurre nada más.",
    notSeen: "no se vio cómo acaba",
  },
  misses: {
    none: (alternative) => `Con ${alternative} no quedó sin atender ningún envío conocido.`,
    head: (alternative, missed, known, replications) =>
      `Con ${alternative}, ${missed} de ${known} envíos conocidos no se atendieron (media de ${replications} ${replications === 1 ? "réplica" : "réplicas"}). Por qué, según la unidad más próxima a acudir:`,
    rank: (reason, mean, share, meaning) => `${reason}: ${mean} (el ${share}): ${meaning}.`,
    noExample: "ningún ejemplo en las réplicas miradas.",
    example: (shipment, replication, when, why) =>
      `${shipment} (réplica ${replication}, salida: ${when}): ${why}.`,
    reasons: languages.es.words.reasons,
    meanings: {
      capability: "ninguna unidad en servicio atiende allí un objetivo así",
      maintenance: "en puerto, de ida o en reparación",
      weather: "sin poder salir por el estado del mar",
      endurance: "sin autonomía suficiente",
      reach: "demasiado lejos para llegar a tiempo",
      busy: "en otro caso",
      outranked: "se atendió otro caso, o la regla retuvo la unidad",
    },
  },
};
