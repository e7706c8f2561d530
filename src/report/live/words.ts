/** What the live part of a page says, in the languages of the report. */

const english = {
  title: "Run it yourself",
  intro:
    "This page contains the scenario and the program that simulated it. Nothing runs until you press a button; then your browser computes, without a connection.",
  noScript:
    "Your browser does not run programs in pages, or has not started this one yet. The rest of this page can be read without it.",
  again: "Run the comparison again",
  againText: (alternatives: number, replications: number) =>
    `Runs all ${replications} replications of ${alternatives} alternatives in your browser and compares every number with those stored in this page.`,
  stop: "Stop",
  stopped: "Stopped.",
  running: (done: number, total: number, left: string) => `${done} of ${total} replications done${left}`,
  left: (seconds: number) =>
    `; about ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`,
  agrees: (count: string) => `All ${count} numbers agree to the last digit.`,
  disagrees: (wrong: string, count: string) => `${wrong} of ${count} numbers do not agree:`,
  shown: "on this page",
  computed: "computed now",
  where: "number",
  failed: (why: string) => `It failed: ${why}`,
  trial: "Try other numbers",
  trialText: (replications: number, all: number) =>
    `Move a slider to see another plan against the baseline, or another state of the world under both. It runs ${replications} replications of each (the results above use ${all}), so intervals are wider and small changes may not show.`,
  levers: "What may be chosen (your plan)",
  uncertainties: "What is uncertain (the same for baseline and plan)",
  start: "Start",
  reset: "Back to the baseline",
  measure: "measure",
  baseline: "baseline",
  plan: "your plan",
  change: "change",
  trialDone: (n: number, of: number) =>
    `n = ${n} of ${of} replications, common random numbers; 95 % intervals.`,
  costs: (cost: string, period: string) => `Your plan costs ${cost} over ${period}`,
  budgetLeft: (left: string, budget: string) => `; ${left} of the budget of ${budget} are left.`,
  overBudget: (over: string, budget: string) => `; that is ${over} over the budget of ${budget}.`,
  share: "Share this plan",
  shareText:
    "The address of this page holds what the sliders are set to: whoever opens it sees the same. The command asks the same on the command line.",
  command: "Command",
  copy: "Copy the command",
  copied: "Copied",
  replay: "Watch one replication",
  replayText: "Loads and units of one replication on the map, at the positions that the model gives them.",
  load: "Load",
  alternative: "Alternative",
  replication: "Replication",
  play: "Play",
  pause: "Pause",
  speed: "Speed",
  speeds: (hours: number) =>
    hours < 24
      ? `${hours} ${hours === 1 ? "hour" : "hours"} a second`
      : `${hours / 24} ${hours === 24 ? "day" : "days"} a second`,
  time: "Time",
  at: (day: number, hour: string) => `day ${day}, ${hour}`,
  loading: "The replication is running...",
  status: (moving: number, delivered: string, removed: string) =>
    `${moving} loads under way; ${delivered} delivered and ${removed} removed so far`,
  map: "Map of one replication",
  caption:
    "Circles are loads, hollow until they are known; triangles are units, filled on a mission; crosses are loads that were seized or thrown overboard within the last 5 days. A unit on patrol is drawn at one point that stands for its whole zone. Choose a load on the map, or enter its id below, to read its story.",
  story: "The story of one shipment",
  storyText:
    "What happened to it, which random draws decided that, which units were considered, and what happened to it under the other alternatives.",
  shipment: "Shipment or case",
  tell: "Tell",
};

export type LiveWords = typeof english;

const spanish: LiveWords = {
  title: "Ejecútelo usted",
  intro:
    "Esta página contiene el escenario y el programa que lo simuló. Nada se ejecuta hasta que pulse un botón; entonces calcula su navegador, sin conexión.",
  noScript:
    "Su navegador no ejecuta programas en páginas, o no ha empezado. Todo lo demás de esta página se lee sin ellos.",
  again: "Repetir la comparación",
  againText: (alternatives, replications) =>
    `Ejecuta en su navegador las ${replications} réplicas de ${alternatives} alternativas y compara cada número del bloque de resultados de esta página con lo que sale.`,
  stop: "Parar",
  stopped: "Parado.",
  running: (done, total, left) => `${done} de ${total} réplicas hechas${left}`,
  left: (seconds) => `; quedan unos ${seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`}`,
  agrees: (count) => `Los ${count} números coinciden hasta la última cifra.`,
  disagrees: (wrong, count) => `${wrong} de ${count} números no coinciden:`,
  shown: "en esta página",
  computed: "calculado ahora",
  where: "cuál",
  failed: (why) => `Ha fallado: ${why}`,
  trial: "Pruebe otros números",
  trialText: (replications, all) =>
    `Mueva un control para ver otro plan frente a la referencia, u otro estado del mundo en ambos. Ejecuta ${replications} réplicas de cada uno (los resultados de arriba se apoyan en ${all}): donde los intervalos son anchos, un cambio pequeño no se ve.`,
  levers: "Lo que se puede elegir (su plan)",
  uncertainties: "Lo que no se sabe (igual en referencia y plan)",
  start: "Empezar",
  reset: "Volver a la referencia",
  measure: "medida",
  baseline: "referencia",
  plan: "su plan",
  change: "cambio",
  trialDone: (n, of) => `n = ${n} de ${of} réplicas, el mismo azar en ambos; intervalos al 95 %.`,
  costs: (cost, period) => `Su plan cuesta ${cost} en ${period}`,
  budgetLeft: (left, budget) => `; quedan ${left} del presupuesto de ${budget}.`,
  overBudget: (over, budget) => `; son ${over} más que el presupuesto de ${budget}.`,
  share: "Compartir este plan",
  shareText:
    "La dirección de esta página guarda la posición de los controles: quien la abra ve lo mismo. La orden pregunta lo mismo en la línea de órdenes.",
  command: "Orden",
  copy: "Copiar la orden",
  copied: "Copiada",
  replay: "Vea una réplica",
  replayText: "Cargas y unidades de una historia al azar en el mapa, hasta donde el modelo sabe dónde están.",
  load: "Cargar",
  alternative: "Alternativa",
  replication: "Réplica",
  play: "Reproducir",
  pause: "Pausa",
  speed: "Velocidad",
  speeds: (hours) =>
    hours < 24
      ? `${hours} ${hours === 1 ? "hora" : "horas"} por segundo`
      : `${hours / 24} ${hours === 24 ? "día" : "días"} por segundo`,
  time: "Tiempo",
  at: (day, hour) => `día ${day}, ${hour}`,
  loading: "La réplica se está ejecutando...",
  status: (moving, delivered, removed) =>
    `${moving} cargas en camino; ${delivered} entregados y ${removed} retirados hasta ahora`,
  map: "Mapa de una réplica",
  caption:
    "Los círculos son cargas, huecos hasta que se conocen; los triángulos son unidades, llenos en misión; las cruces son cargas incautadas o arrojadas en los últimos 5 días. Una unidad de patrulla se dibuja en un punto de su zona que la representa toda. Elija una carga en el mapa, o nómbrela abajo, para leer su historia.",
  story: "La historia de un envío",
  storyText: "Qué le pasó, qué azar decidió, a quién se preguntó y qué le pasó en las otras alternativas.",
  shipment: "Envío o caso",
  tell: "Contar",
};

export const liveWords: Readonly<Record<"en" | "es", LiveWords>> = { en: english, es: spanish };
