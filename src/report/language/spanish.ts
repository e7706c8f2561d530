/** What the report says, in Spanish. */

import type { Noun, Words } from "./english.ts";

const noun = (one: string, several = `${one}s`): Noun => [one, several];

export const spanish: Words = {
  nouns: {
    replication: noun("réplica"),
    pairedReplication: noun("réplica pareada", "réplicas pareadas"),
    alternative: noun("alternativa"),
    parameter: noun("parámetro"),
    year: noun("año"),
    month: noun("mes", "meses"),
    day: noun("día"),
    item: noun("punto"),
    measure: noun("medida"),
    unit: noun("unidad", "unidades"),
    time: noun("vez", "veces"),
    calibration: noun("calibración", "calibraciones"),
  },
  units: {
    shipments: "envíos",
    cases: "casos",
    units: "unidades",
    routes: "rutas",
    loads: "cargas",
    days: "días",
    points: "puntos",
    "shipments/month": "envíos/mes",
    "t/month": "t/mes",
    "kg/month": "kg/mes",
    "thousand USD": "mil USD",
    "million USD": "millones de USD",
    "billion USD": "mil millones de USD",
  },
  figures: {
    notDefined: "no definido",
    noInterval: "sin intervalo",
    unbounded: "sin límite",
    noClearDifference: "sin diferencia clara",
    noChange: "sin cambio",
    baseline: "base",
    between: "; ",
    moreIsDelivered: "se entrega más",
    noClearEffect: "sin efecto claro",
    costsNoMore: "no cuesta más",
    change: "cambio",
    perKg: "por kg no entregado",
  },
  answer: {
    failed: (count) => `Sin respuesta: fallaron ${count}.`,
    contradiction: (names) =>
      `Sin respuesta: los números se contradicen (${names}). Es un error de picket; por favor, comuníquelo.`,
    over: (period) => `En ${period}`,
    oneReplication: (over) =>
      `${over}, no se puede distinguir un plan de otro: una sola réplica no da intervalo; pida al menos dos.`,
    less: (amount, name, baseline, share) =>
      `se entregan ${amount} menos${share} con ${name} que con ${baseline}`,
    more: (amount, name, baseline, share) =>
      `se entregan ${amount} más${share} con ${name} que con ${baseline}`,
    stepLess: (name, amount) => `Con ${name}, otras ${amount} menos`,
    stepUnclear: (name, low, high) => `Con ${name}, sin más cambio claro (de ${low} a ${high})`,
    interval: (low, high, n) => `intervalo del 95 % de ${low} a ${high}; n = ${n}`,
    noDifference: (alternative, baseline, low, high) =>
      `${alternative} y ${baseline} no se distinguen por lo que se entrega (de ${low} a ${high})`,
    noneBetter: (baseline) => `con ningún plan se entrega claramente menos que con ${baseline}`,
    tiedLess: (amounts, names, baseline, cost) =>
      `se entregan ${amounts} menos con ${names} que con ${baseline}${cost}; estos planes no se distinguen entre sí`,
    leads: "con cualquier otro plan se entrega más",
    others: (baseline, changes) => `En comparación con ${baseline}: ${changes}.`,
    otherLess: (name, amount) => `${name}, ${amount} menos`,
    otherMore: (name, amount) => `${name}, ${amount} más`,
    otherUnclear: (name, low, high) => `${name}, sin diferencia clara (de ${low} a ${high})`,
    nothing: (over, name) => `${over}, nada se puede decir de ${name}: no terminó ninguna réplica.`,
    alone: (over, amount, name, interval) => `${over}, se entregan ${amount} con ${name} (${interval}).`,
    aloneOne: "una sola réplica no da intervalo",
    sameCost: ", a un costo casi igual",
    noExtraCost: ", sin costo adicional",
    costMore: (amount) => `, a un costo adicional de ${amount}`,
    costLess: (amount) => `, con un ahorro de ${amount}`,
    costAnother: (amount) => `, por otros ${amount}`,
    price: (amount) => ` (${amount} por kg)`,
    saves: (name, amount, baseline, effect) => `${name} cuesta ${amount} menos que ${baseline}, y ${effect}`,
    savesAndStops: (amount) => `se entregan ${amount} menos`,
    savesAlike: (low, high) => `lo que se entrega no muestra un cambio claro (de ${low} a ${high})`,
    overBudget: (budget, plans) => `Por encima del presupuesto de ${budget}: ${plans}.`,
    planAt: (name, cost) => `${name} (${cost})`,
    withinLeads: (name) => `Dentro del presupuesto, lo mínimo se entrega con ${name}.`,
    withinTied: (names) => `Dentro del presupuesto, ${names} no se distinguen entre sí.`,
    unchanged: (name, reasons) => `${name} no cambia nada claro porque ${reasons}`,
    inspectorsNeverShort: (place: string, hours: string) =>
      `nunca faltaron inspectores sin este plan (${place}: faltaron en 0 de las ${hours} horas de la semana)`,
    inspectorsFree: (place: string, share: string, short: string, hours: string) =>
      `sin este plan una carga seleccionada encontraba un inspector libre el ${share} del tiempo (${place}: faltaban en ${short} de las ${hours} horas de la semana)`,
    unitsBusy: (name, share) =>
      `no faltaban unidades (${name}: en misión el ${share} de su tiempo en la zona sin ese plan)`,
    to: " a ",
    and: " y ",
    or: " o ",
    bounded: (count) =>
      ` Fallaron ${count}; los intervalos cubren también lo menor y lo mayor visto en su lugar.`,
    given:
      "La tasa de respuesta es aquí un dato de entrada: esto dice cuánto vale la tasa, no qué aporta otra unidad.",
    changed: (changes) => `Cambiado aquí: ${changes}.`,
    plugins: (names) => `Módulos en uso: ${names}.`,
  },
  caveats: {
    chance: (n, how) => `Azar: ${n}${how}.`,
    chancePairs: (reach, method) =>
      ` con números aleatorios comunes; cada cambio ± ${reach} (95 %, todas las comparaciones en conjunto: ${method})`,
    chanceOne: "; una sola réplica no da intervalo",
    chanceAlone: "; intervalos del 95 %",
    chanceUnjudged: " con números aleatorios comunes; intervalos del 95 %, cada uno por separado",
    inputs: (all, published, assumed) =>
      `Datos: de ${all}, ${published} son cifras publicadas y ${assumed} son supuestos.`,
    notModelled:
      "No se modela: los traficantes mantienen rutas y medios, se haga lo que se haga; si se desplazan o reponen lo perdido, la reducción es menor.",
    notRun: (count) =>
      `Calibraciones: otras ${count} se ajustan a los mismos hechos y no se simularon; su rango importa más que el azar (--calibrations).`,
  },
  family: {
    title: "El rango entre calibraciones",
    allLess: (count, range, name, baseline) =>
      `en las ${count} calibraciones se entrega de un ${range} menos con ${name} que con ${baseline}`,
    allAnother: (name, range) => `con ${name}, otro ${range} menos en todas`,
    someLess: (name, baseline, clear, count, range) =>
      `con ${name}, claramente menos que con ${baseline} en ${clear} de ${count} calibraciones (estimaciones: ${range})`,
    noneLess: (name, baseline, count) =>
      `en ninguna de ${count} calibraciones se entrega claramente menos con ${name} que con ${baseline}`,
    flips: (first, second, here, there) =>
      `Depende de la calibración qué paso reduce un kilogramo a menor costo: ${first} (${here}) o ${second} (${there}).`,
    alwaysCheaper: (first, second) =>
      `En todas, el paso a ${first} reduce un kilogramo a menor costo que el paso a ${second}.`,
    leaders: (leaders) => `Qué plan va primero depende de la calibración: ${leaders}.`,
    leaderIn: (name, members) => `${name} (${members})`,
    alwaysLeads: (name) => `${name} va primero en todas.`,
    nowhereLeads: "En ninguna va un plan primero.",
    noPlan: "ningún plan",
    caption: (count) =>
      `Rangos: estimación menor y mayor entre ${count} que se ajustan a los mismos hechos; las partes son de lo que se entrega con el plan base.`,
    chance: (n) =>
      `A eso se suma el azar: ${n} de cada plan con números aleatorios comunes; --full muestra cada calibración con sus intervalos.`,
    chanceOnPage: (n) =>
      `A eso se suma el azar: ${n} de cada plan con números aleatorios comunes; la sección de las calibraciones da los intervalos de cada una.`,
    below: (label) => `Desde aquí, todo es de una sola calibración: ${label}.`,
    each: "Calibración por calibración: parte que deja de entregarse, con intervalos del 95 % por azar.",
    calibration: "calibración",
  },
  planTable: {
    plan: "plan",
    delivered: (unit) => `se entrega (${unit})`,
    less: (baseline, unit) => `menos que con ${baseline} (${unit})`,
    lessThanBaseline: (unit) => `menos que con su plan base (${unit})`,
    lessShare: (baseline) => `menos que con ${baseline} (%)`,
    cost: (unit) => `costo (${unit})`,
    extraCost: (unit) => `costo adicional (${unit})`,
    perKg: (unit) => `costo por kg (${unit})`,
    response: "con respuesta (%)",
    removed: (unit) => `se retira (${unit})`,
    baseline: "-",
    moreRows: (count) => `${count} sin mostrar; --full los muestra.`,
  },
  cueAssumptions: {
    exactPlaces: (flows) =>
      `Los avisos de inteligencia sobre ${flows} son exactos y lo siguen siendo hasta la llegada a tierra.`,
    exactLoads: (flows) => `Inteligencia conoce con exactitud cada carga de ${flows}.`,
  },
  reasons: {
    capability: "nadie capaz",
    maintenance: "en puerto o en reparación",
    weather: "tiempo meteorológico",
    endurance: "autonomía",
    reach: "fuera de alcance",
    busy: "todos ocupados",
    outranked: "otro caso tuvo prioridad",
  },
  states: {
    "in-port": "en puerto",
    outbound: "de ida",
    "on-station": "en estación",
    mission: "en misión",
    homebound: "de regreso",
    repair: "en reparación",
  },
  frontier: {
    none: "Ningún plan sobre las palancas cabe en el presupuesto.",
    noBudget: "sin presupuesto",
    within: (budget) => `dentro de ${budget}`,
    one: (limit, cost, plan) =>
      `De los planes ${limit}, uno no es peor que ningún otro en costo ni en kilogramos entregados: ${plan}, a ${cost}.`,
    several: (limit, count, first, last) =>
      `De los planes ${limit}, ${count} están en la frontera, desde ${first[0]} (${first[1]}) hasta ${last[0]} (${last[1]}).`,
    allClear: "Cada paso a lo largo de ella detiene claramente más.",
    someClear: (clear, steps) =>
      `${clear} de sus ${steps} ${steps === 1 ? "paso" : "pasos"} ${clear === 1 ? "detiene" : "detienen"} claramente más; en el resto no hay diferencia clara.`,
    leads: (plan, cost) =>
      `${plan}, a ${cost}, va en cabeza: con él se entrega claramente menos que con cada uno de los demás planes.`,
    tied: (count, cheapest, cost) =>
      `${count} planes no se distinguen entre sí entre los que menos dejan entregar; el más barato de ellos es ${cheapest}, a ${cost}.`,
    isBaseline: "Es la base.",
    unclear: "No difiere claramente de la base en kilogramos entregados.",
    less: (size, near, far) => `Con él se entregan ${size} menos que con la base [${near}; ${far}].`,
    more: (size, near, far) => `Con él se entregan ${size} más que con la base [${near}; ${far}].`,
    baselineOver: (cost) => `La base cuesta ${cost}, más que el presupuesto.`,
  },
  picture: {
    made: (n, seed, picket, hash) => `n = ${n}, semilla ${seed}; picket ${picket}, escenario ${hash}.`,
    family: {
      title: (baseline, count) =>
        `Cuánto menos se entrega que con ${baseline}, en cada una de ${count} calibraciones`,
      axis: "menos entregado, % de la base",
      caption: (count) =>
        `Puntos: las estimaciones de ${count} calibraciones que se ajustan a los mismos hechos, huecos donde el intervalo contiene el cero; líneas: de la menor a la mayor.`,
    },
    differences: {
      title: (amount, best, baseline) => `Se entregan ${amount} menos con ${best} que con ${baseline}`,
      tied: (names) => `${names} no se distinguen entre sí`,
      within: (claim) => `Dentro del presupuesto: ${claim}`,
      noneBetter: (baseline) => `Ninguna alternativa entrega claramente menos kilogramos que ${baseline}`,
      axis: (unit) => `cambio en los kilogramos entregados, ${unit}`,
      against: (name, baseline) => `${name} frente a ${baseline}`,
      points: (baselines) => `Puntos: cambio en los kilogramos entregados frente a la base (${baselines}).`,
      lines: "Líneas: intervalos del 95 %; puntos huecos: sin diferencia clara.",
      linesTogether: "Líneas: intervalos que valen en conjunto al 95 %; puntos huecos: sin diferencia clara.",
      one: "Una sola réplica no da intervalo: nada aquí es más que una historia al azar.",
      head: ["alternativa", "frente a", "cambio"],
    },
    frontier: {
      title: (kept, all) =>
        `${kept} de ${all} alternativas ${kept === "1" ? "está" : "están"} en la frontera presupuestaria`,
      everything: "Ninguna alternativa es a la vez más cara y peor que otra",
      cost: (unit) => `costo, ${unit}`,
      stopped: (unit) => `kilogramos no entregados, frente a la base, ${unit}`,
      caption:
        "Puntos: alternativas, con intervalos del 95 % de la diferencia pareada con la base. Unidas: las de la frontera; gris: otra no cuesta más y entrega claramente menos; hueco: sin diferencia clara; con anillo: la base. Costos que difieren menos del 1 % de su rango cuentan como iguales.",
      plans:
        "Puntos: planes, con intervalos del 95 % de la diferencia pareada con la base. Unidos: los de la frontera; gris: otro no cuesta más y entrega claramente menos; hueco: sin diferencia clara; con anillo: la base.",
      limit: "A trazos: el presupuesto; lo que queda a su derecha lo supera.",
      budget: (limit) => `presupuesto: ${limit}`,
      over: "supera el presupuesto",
      andTied: (tied) =>
        `; ${tied} más no se ${tied === "1" ? "distingue" : "distinguen"} de una que lo está`,
      tied: "no se distingue",
      chance: "Entre planes que apenas difieren, el azar decide cuál está en la frontera.",
      head: ["alternativa", "costo", "kilogramos no entregados", "en la frontera"],
      yes: "sí",
      no: "no",
    },
    margins: {
      flat: "El próximo dólar no compra una reducción clara",
      falling: (first, last) =>
        `Un millón de dólares más detiene ${first} kg al principio y ${last} kg al final de la frontera`,
      ending: (first) =>
        `Un millón de dólares más detiene ${first} kg al principio; el último escalón no tiene efecto claro`,
      one: (first) => `Un millón de dólares más detiene ${first} kg`,
      cost: (unit) => `costo, ${unit}`,
      axis: "kilogramos no entregados por cada millón de dólares más",
      caption:
        "Cada escalón va del plan más barato al siguiente de la frontera; recuadros: intervalos del 95 % sobre réplicas pareadas, huecos si el cero está dentro: sin efecto claro.",
      head: [
        "de",
        "a",
        "kg no entregados por cada millón de dólares más",
        "dólares por cada kg no entregado",
      ],
    },
    funnel: {
      title: (rate, name) => `Se atiende el ${rate} de los envíos conocidos con ${name}`,
      caption: (chain) =>
        `Conjuntos encajados: cada envío cuenta una vez y cada conjunto contiene los que siguen. ${chain} Líneas finas: intervalos del 95 %, donde alcanzan a verse.`,
      chain: (name, known, answered, intercepted, disrupted) =>
        `Con ${name}, de los que salieron se conoce el ${known}, de estos se atiende el ${answered}, de estos se intercepta el ${intercepted}, de estos se desbarata el ${disrupted}.`,
      of: (share) => `${share} del conjunto anterior`,
      axis: "envíos",
      stages: {
        shipments_departed: "Salieron",
        shipments_known: "Conocidos",
        shipments_responded: "Atendidos",
        shipments_intercepted: "Interceptados",
        shipments_disrupted: "Desbaratados",
      },
      noAnswer: "Conocidos, pero no atendidos, porque",
      head: "conjunto",
    },
    map: {
      title: (baseline) => `Qué fluye por dónde, con ${baseline}`,
      changed: (plan, baseline) => `Qué cambia con ${plan} frente a ${baseline}`,
      caption: (largest, removed) =>
        `Las líneas son círculos máximos entre regiones, no derrotas. Ancho: kilogramos que salen por un tramo (el mayor: ${largest}); color: la parte retirada en él (la mayor: ${removed}). A trazos: por aire; punteado: por tierra o en contenedor. Contornos a trazos: áreas donde se busca.`,
      changeCaption: (what) =>
        `Abajo, color: qué hace el plan en un tramo; ancho: en cuántos kilogramos cambia lo que se retira o lo que pasa por él, lo que sea más. ${what}`,
      noChange: "Ningún tramo muestra un cambio claro en lo que sale por él.",
      fromTo: (from, to) => `de ${from} a ${to}`,
      removedFromTo: (from, to) => `se retira de ${from} a ${to}`,
      passesFromTo: (from, to) => `pasa de ${from} a ${to}`,
      clearestRemoved: (leg, change) => `El mayor cambio en lo retirado está en ${leg}: ${change}.`,
      clearest: (leg, change) => `El mayor cambio en lo que sale está en ${leg}: ${change}.`,
      removedShare: "retirado en el tramo",
      doing: {
        removed: "aquí se retira más",
        spared: "aquí se retira menos",
        passed: "por aquí pasa menos: se retira antes o se ha ido a otra parte",
        moved: "por aquí pasa más: se ha venido aquí o se retira menos antes",
        unclear: "sin cambio claro",
      },
      head: ["tramo", "sale por él", "retirado en él", "cambio en lo que sale", "cambio en lo retirado"],
      routesHead: ["ruta", "salió", "entregado", "retirado", "cambio en lo entregado"],
      routes: "Por ruta",
      legs: "Por tramo",
      atlas: "Costas: Natural Earth, 1:50 millones.",
    },
    hours: {
      title: (share, name) => `El ${share} de las horas de ${name} se va en misiones`,
      idle: "En qué pasan sus horas las unidades",
      axis: "parte de las horas-unidad del período medido",
      caption:
        "Cada barra son todas las horas-unidad de una clase en el período medido, por estado, medias sobre réplicas; tras cada nombre, cuántas unidades hay. Solo en estación y en misión puede servir una unidad.",
      kinds: {
        intercept: "Unidades que persiguen",
        detect: "Unidades que buscan",
        both: "Unidades que buscan y persiguen",
      },
      units: (count) => `${count} ${count === "1" ? "unidad" : "unidades"}`,
      head: "clase y alternativa",
    },
    profile: {
      title: "Kilogramos entregados en el tiempo",
      change: (baseline) =>
        `Cambio en los kilogramos entregados por semana frente a ${baseline}, en el tiempo`,
      level: "Kilogramos entregados por semana, en el tiempo",
      caption: (span) =>
        `Cada punto es una media de ${span}; las bandas valen al 95 % en cada punto, no para toda la línea. A trazos: la fecha de decisión y las intervenciones.`,
      axis: "días desde la fecha de decisión",
      unit: (unit) => `${unit} por semana`,
      decision: "fecha de decisión",
      head: "días desde la fecha de decisión",
    },
    outcomes: {
      title: (low, high, name) => `Con ${name}, ocho de cada diez historias traen entre ${low} y ${high}`,
      axis: (unit) => `kilogramos entregados en una historia, ${unit}`,
      caption:
        "Cada forma muestra cómo se reparten las réplicas de una alternativa; la línea gruesa contiene las ocho de cada diez centrales, la marca es la media. Dice cuánto difieren historias sueltas, no cuán segura es la media.",
      head: ["alternativa", "media", "1 de 10 por debajo", "mediana", "1 de 10 por encima"],
    },
  },
  page: {
    report: "Informe",
    skip: "Ir a la respuesta",
    contents: "Contenido",
    questions: {
      happens: "Qué pasa",
      costs: "Qué cuesta",
      drives: "De qué depende",
      trust: "Hasta dónde fiarse",
      again: "Cómo repetirlo",
    },
    picture: "La imagen",
    everyMeasure: "Todas las medidas con su intervalo",
    folded: "En papel falta lo que en pantalla está plegado; el archivo lo tiene todo.",
    aboutScenario: "Sobre este escenario",
    made: (picket) => `Hecho con picket ${picket} a partir de historias simuladas; no es un pronóstico.`,
    question: "Pregunta",
    answer: "Respuesta",
    words: "En palabras sencillas",
    table: "Las alternativas, una junto a otra",
    change: "Cambio frente a la base",
    frontier: "Frontera presupuestaria",
    margins: "Qué compra el próximo dólar",
    funnel: "Dónde se pierden los envíos y por qué no se atienden los conocidos",
    map: "Por dónde fluye y qué cambia",
    hours: "Qué hacen las unidades con sus horas",
    profile: "En el curso del tiempo",
    outcomes: "Qué puede traer una historia",
    sure: "Cuán seguro es",
    assumptions: "En qué se apoya",
    stress: "Norma de informe: STRESS-DES",
    reproduce: "Para obtenerlo de nuevo",
    results: "Resultados para máquinas",
    numbers: "Los números de la figura",
    scroll: "Tabla; desplácese a los lados para verla entera",
    alternatives: "Qué se compara",
    whatChanges: "qué cambia",
    asItIs: "el mundo como lo da el escenario",
    summary: {
      compared: (count, period, warmUp, n) =>
        `Se compararon ${count} durante ${period}, tras un arranque de ${warmUp} bajo la base. Cada una se simuló ${n} veces con el mismo azar: los mismos envíos en los mismos días con el mismo tiempo. Lo que difiere entre ellas viene, pues, de los planes.`,
      single: (count, period, warmUp, n) =>
        `Se simuló ${count} durante ${period}, tras un arranque de ${warmUp}, ${n} veces.`,
      less: (name, low, high, baseline, share, cost) =>
        `Con ${name} se entregan entre ${low} y ${high} menos que con ${baseline}${share}${cost}.`,
      more: (name, low, high, baseline, share, cost) =>
        `Con ${name} se entregan entre ${low} y ${high} más que con ${baseline}${share}${cost}.`,
      unclear: (name, baseline, low, high) =>
        `Entre ${name} y ${baseline} no se vio una diferencia clara: todo entre ${low} y ${high} es compatible con estas réplicas. No es prueba de que no la haya.`,
      undefined: (name, baseline) =>
        `Nada se puede decir de la diferencia entre ${name} y ${baseline}: no hay intervalo.`,
      response: (rates) =>
        `De cada cien envíos conocidos, ${rates}. Esta tasa describe; no ordena planes, porque más sensores la bajan al abrir más casos.`,
      responseOf: (name, rate) => `se atienden unos ${rate} con ${name}`,
      sure: "Los intervalos dicen cuánto pesa el azar dentro de este modelo. Nada dicen de datos equivocados.",
      scope: "Kilogramos no son consumo, precio ni daño.",
    },
    sureText: {
      n: (n) => `${n} de cada alternativa; intervalos del 95 %, uno por uno y no en conjunto.`,
      saved: (alternative, baseline, ratio, times) =>
        `El mismo azar en ambas: la diferencia entre ${alternative} y ${baseline} tiene el ${ratio} de la varianza de series independientes, que necesitarían ${times} veces las réplicas.`,
      checks: "Comprobaciones en cada réplica",
      allHold: (count) => `Las ${count} comprobaciones se cumplen en cada réplica`,
      holds: "se cumple",
      broken: "NO SE CUMPLE",
      failures: "Réplicas que fallaron",
      check: "comprobación",
      detail: "detalle",
    },
    sources: {
      counts: (all, kinds, toComplete, ranges) =>
        `${all}: ${kinds.published} publicados, ${kinds.derived} derivados de cifras publicadas, ${kinds.calibrated} calibrados, ${kinds.assumed} supuestos; faltan datos en las fuentes de ${toComplete}; ${ranges} con rango de incertidumbre.`,
      toComplete: "Fuentes por completar (contadas como supuestos)",
      kinds: {
        published: "Publicados",
        derived: "Derivados de cifras publicadas",
        calibrated: "Calibrados",
        assumed: "Supuestos",
      },
      lacks: {
        source: "una fuente",
        place: "una dirección, un DOI, un número de informe o una página",
        kind: "una dirección, un DOI, un número de informe o una página, o la palabra assumed",
      },
      ranges: "Con rango",
      none: "Todos los parámetros tienen fuente, y toda cifra publicada dice dónde se encuentra.",
      missing: "falta",
      parameter: "parámetro",
      value: "valor",
      source: "fuente",
      range: "rango",
      model: "Supuestos del modelo",
      warnings: "Avisos de `picket check`",
    },
    modelAssumptions: [
      "Rutas y medios de transporte quedan como los da el escenario: nadie se adapta.",
      "Un tramo está entero en una zona; una zona es un área en que se busca al azar (Koopman).",
      "El arranque corre el plan de base en todas las alternativas; estas actúan desde la fecha de decisión.",
      "Cada kilogramo tiene un lugar al final: entregado, incautado, arrojado, perdido o aún en camino.",
    ],
    stressText: {
      intro: (filled, missing) =>
        `Los puntos de STRESS-DES (Monks y otros 2019), llenados con escenario, resultado y programa. ${filled} están llenos, faltan ${missing}; lo que falta se nombra y no se esconde.`,
      item: "punto",
      says: "qué se sabe",
      missing: "Falta.",
      filledBy: "lo llena",
      tool: "picket",
      author: "escenario",
    },
    stressItems: {
      "1.1": "Propósito del modelo",
      "1.2": "Salidas del modelo",
      "1.3": "Objetivos de los experimentos",
      "2.1": "Diagrama general",
      "2.2": "Lógica del modelo de base",
      "2.3": "Lógica de las alternativas",
      "2.4": "Algoritmos",
      "2.5.1": "Entidades",
      "2.5.2": "Actividades",
      "2.5.3": "Recursos",
      "2.5.4": "Colas",
      "2.5.5": "Puntos de entrada y salida",
      "3.1": "Fuentes de datos",
      "3.2": "Preparación de los datos",
      "3.3": "Parámetros de entrada",
      "3.4": "Supuestos",
      "4.1": "Inicio",
      "4.2": "Duración",
      "4.3": "Método de estimación",
      "5.1": "Programa y versiones",
      "5.2": "Muestreo aleatorio",
      "5.3": "Ejecución del modelo",
      "5.4": "Sistema y tiempo de cálculo",
      "6.1": "Acceso al modelo",
    },
    stressSays: {
      outputs: (count, rows) =>
        `${count}, cada una con unidad, intervalo y método en los resultados de abajo. La tabla muestra ${rows} de ellas. Las medias llevan intervalos t de Student; las tasas son cocientes de sumas sobre réplicas con intervalos jackknife; las diferencias van pareadas por réplica.`,
      diagram: "El mapa y el embudo de esta página.",
      base: "Los envíos salen, eligen ruta y pasan zonas y controles; inteligencia y sensores dan a conocer algunos; cada uno conocido abre un caso que pide una unidad; se envía la que puede llegar a tiempo, que intercepta e incauta, o el caso tiene una razón por la que nadie vino.",
      asBaseline: "como la base",
      algorithms: (dispatch, waiting) =>
        `Búsqueda: un reloj por zona y clase de firma, tasa n v W / A con velocidad relativa media (Koopman, Washburn). Despacho: ${dispatch}; si nadie está libre, un caso ${waiting}. Intercepción por círculos máximos. Rutas: la más barata o partes fijas.`,
      dispatch: {
        nearest: "la unidad que llega primero",
        "first-free": "la unidad que más ha esperado",
        "best-chance": "la unidad con más probabilidad de incautar",
        "most-endurance": "la unidad con más tiempo en estación por delante",
      },
      waits: "espera hasta su plazo",
      isLost: "se pierde en el acto",
      entities: (flows, loads) => `Envíos de ${flows}, con carga, medio, ruta y aviso; ${loads}.`,
      loads: "las partes de un envío conservan su identidad y sus kilogramos",
      activities:
        "Viajar, esperar en un nodo, ser buscado, avisado, perseguido, interceptado, abordado e inspeccionado; unidades: en puerto, de ida, en estación, en misión, de regreso, en reparación.",
      resources: (list) => `${list}.`,
      nothing: "ninguno",
      queues:
        "Los casos esperan una unidad y se van en su plazo (llegada a tierra, salida de la zona, pérdida del rastro); en los controles una remisión halla inspector o pasa de largo, el tráfico lícito es una cola fluida.",
      exits: (from, to, days) =>
        `Entrada: salidas de Poisson en ${from}. Salida: ${to}, incautado, arrojado o perdido; lo que está en camino al final se sigue ${days} como mucho.`,
      sources: (all, published, derived, calibrated) =>
        `De ${all}, ${published} son publicados, ${derived} derivados de cifras publicadas y ${calibrated} calibrados; la lista está arriba.`,
      noSources:
        "Ningún parámetro es publicado, derivado ni calibrado: diga en el escenario de dónde vienen (`source:`).",
      preprocessing:
        "Diga en la descripción del escenario cómo las cifras publicadas llegaron a ser estos parámetros.",
      parameters: (all, ranges) =>
        `${all}, ${ranges} de ellos con rango; todos con sus valores mediante \`picket resolve\`.`,
      assumptions: (model, assumed) =>
        `${model} del modelo, y ${assumed} parámetros supuestos, en la lista de arriba.`,
      initial: (warmUp) =>
        `Terminante. Empieza vacío; arranque de ${warmUp} bajo el plan de base en todas las alternativas; cada unidad empieza en una fase al azar de su ciclo.`,
      length: (horizon, runOut) =>
        `${horizon} desde la fecha de decisión; los envíos de ese período se siguen ${runOut} más como mucho.`,
      estimation: (n) =>
        `${n} de cada alternativa, pareadas por números aleatorios comunes; intervalos del 95 %.`,
      precision: (looks, met) => ` Parada por precisión (miradas en ${looks}; ${met}).`,
      met: "alcanzada",
      notMet: "no alcanzada",
      software: (picket, node, platform) => `picket ${picket}, ${node} en ${platform}.`,
      softwareOnly: (picket) => `picket ${picket}; dónde corrió no consta junto a este resultado.`,
      sampling: (seed) =>
        `Tyche-i (con las claves de seedrandom), una serie por entidad, con clave de semilla (${seed}), réplica y entidad; cada número pertenece a una entidad y un fin, de modo que las alternativas comparten todo el azar que atañe a ambas.`,
      execution:
        "Próximo evento; empates por prioridad y luego por orden de programación. Las réplicas corren en paralelo en hilos, lo que no cambia ningún byte.",
      system:
        "El tiempo de cálculo queda fuera de los resultados, para que la misma pregunta dé los mismos bytes. Dígalo si importa.",
      purpose: "Dé al escenario una pregunta y una descripción de para qué es.",
      why: (ids) => `No se da razón para ${ids} (\`why:\`).`,
      access: (picket) =>
        `picket ${picket} (licencia MIT; \`picket cite\`); el escenario resuelto y la orden van con esta página. No consta DOI.`,
    },
    again: {
      command: "Orden",
      versions: "Versiones y huellas",
      picket: "picket",
      program: "programa, SHA-256",
      node: "Node.js",
      platform: "plataforma",
      scenario: "escenario, SHA-256",
      file: "archivo del escenario",
      seed: "semilla",
      replications: "réplicas",
      plugin: "complemento",
      verify: (page) => `\`picket verify ${page}\` lo calcula de nuevo y compara.`,
      resultHash: "resultados de abajo, SHA-256",
    },
    resultsText: {
      whole: "El resultado entero está en este archivo como JSON, en el elemento con id picket-results.",
      part: (left) =>
        `El resultado está en este archivo como JSON, en el elemento con id picket-results; ${left} por parte se omiten para que la página sea pequeña y están en el archivo del resultado.`,
    },
  },
  brief: {
    title: "En breve",
    more: "El informe completo tiene la frontera, el mapa, cada supuesto y la orden que da esto de nuevo.",
  },
  diff: {
    title: (a, b) => `${a} frente a ${b}`,
    same: "Los dos resultados son iguales en todas las medidas.",
    worlds: "Qué difiere entre los escenarios",
    measures: "Qué difiere entre los resultados",
    head: ["alternativa", "medida", "primero", "segundo", "segundo - primero"],
    onlyIn: (where, what) => `solo en ${where}: ${what}`,
    caution:
      "La diferencia de la última columna no lleva intervalo: aunque ambos usen la misma semilla y compartan azar, aquí no se parearon.",
  },
};
