// The answer in sentences
export { answer, hasAnswer } from "./answer/answer.ts";
export { type FamilyReport, familyReport, isFamily, type Member } from "./answer/family.ts";
export { answerText, familyText, fullText, type TextOptions } from "./answer/text.ts";

// In words and tables
export { announcementText, type Price } from "./text/announcementText.ts";
export { answerTable, type Cell, defaultRows, type Table } from "./text/answerTable.ts";
export { columns } from "./text/columns.ts";
export { csv } from "./text/csv.ts";
export { type FrontierTextOptions, frontierAnswer, frontierText, planWords } from "./text/frontierText.ts";
export { differenceWithInterval, isClear, withInterval } from "./text/interval.ts";
export { counted, inScale, lengthOfTime, scaleFor } from "./text/numbers.ts";
export { optimumAnswer, optimumCsv, optimumText } from "./text/optimumText.ts";
export { frontierCsv, type TidyPoint, tidyCsv } from "./text/planCsv.ts";
export { sweepAnswer, sweepCsv, sweepText } from "./text/sweepText.ts";
export { profileCsv, profileText, warmUpAnswer, warmUpText } from "./text/warmUpText.ts";

// In pictures
export { type Budget, type BudgetPoint, type BudgetStep, budget } from "./pictures/budget.ts";
export { budgetPicture, frontierOf, marginsOf, marginsPicture } from "./pictures/budgetPicture.ts";
export { chart } from "./pictures/chart.ts";
export { differences, differencesPicture } from "./pictures/differencesPicture.ts";
export { frontierPicture } from "./pictures/frontierPicture.ts";
export { funnelOf, funnelPicture } from "./pictures/funnelPicture.ts";
export { hoursOf, hoursPicture } from "./pictures/hoursPicture.ts";
export { mapOf, mapPicture } from "./pictures/mapPicture.ts";
export { optimumPicture } from "./pictures/optimumPicture.ts";
export { outcomesOf, outcomesPicture } from "./pictures/outcomesPicture.ts";
export { type PictureName, pictures } from "./pictures/pictureNames.ts";
export { type Drawing, type Picture, svgDocument, svgWithin } from "./pictures/picture.ts";
export { profileOf, profilePicture, warmUpPicture } from "./pictures/profilePicture.ts";
export { sweepPicture } from "./pictures/sweepPicture.ts";

// The page to forward
export type { Histories, Material, Origin, Profile } from "./page/material.ts";
export { brief } from "./page/brief.ts";
export { csvTables } from "./page/csvTables.ts";
export { differenceOfReports } from "./page/differenceOfReports.ts";
export { markdown } from "./page/markdown.ts";
export { page } from "./page/page.ts";
export { type ResultsBlock, resultsBlock } from "./page/results.ts";
export type { NamedTable, Section, SectionMaker } from "./page/section.ts";

// One replication: stories and traces
export {
  type Misses,
  misses,
  missesText,
  NobodyOfThatName,
  type Story,
  story,
  storyLines,
  storyText,
} from "./story/index.ts";
export { type PlainFact, plainFact, type TraceEvent, Tracks } from "./trace/index.ts";

// Languages
export { inEnglish, type Language, languages } from "./language/index.ts";
