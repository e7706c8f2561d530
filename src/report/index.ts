// In words

export { announcementText, type Price } from "./announcementText.ts";
export { answer, hasAnswer } from "./answer/answer.ts";
export { type FamilyReport, familyReport, isFamily, type Member } from "./answer/family.ts";
export { answerText, familyText, fullText, type TextOptions } from "./answer/text.ts";
// As tables
export { answerTable, type Cell, defaultRows, type Table } from "./answerTable.ts";
// As pictures
export { type Budget, type BudgetPoint, type BudgetStep, budget } from "./budget.ts";
export { budgetPicture, frontierOf, marginsOf, marginsPicture } from "./budgetPicture.ts";
// Many plans
export { chart } from "./chart.ts";
export { columns } from "./columns.ts";
export { csv } from "./csv.ts";
export { differences, differencesPicture } from "./differencesPicture.ts";
export { frontierPicture } from "./frontierPicture.ts";
export { type FrontierTextOptions, frontierAnswer, frontierText, planWords } from "./frontierText.ts";
export { funnelOf, funnelPicture } from "./funnelPicture.ts";
export { hoursOf, hoursPicture } from "./hoursPicture.ts";
export { differenceWithInterval, isClear, withInterval } from "./interval.ts";
// The page
export { inEnglish, type Language, languages } from "./language/index.ts";
export { mapOf, mapPicture } from "./mapPicture.ts";
export type { Histories, Material, Origin, Profile } from "./material.ts";
export { counted, inScale, lengthOfTime, scaleFor } from "./numbers.ts";
export { optimumPicture } from "./optimumPicture.ts";
export { optimumAnswer, optimumCsv, optimumText } from "./optimumText.ts";
export { outcomesOf, outcomesPicture } from "./outcomesPicture.ts";
export { brief } from "./page/brief.ts";
export { csvTables } from "./page/csvTables.ts";
export { differenceOfReports } from "./page/differenceOfReports.ts";
export { markdown } from "./page/markdown.ts";
export { page } from "./page/page.ts";
export { type ResultsBlock, resultsBlock } from "./page/results.ts";
export type { NamedTable, Section, SectionMaker } from "./page/section.ts";
export { type PictureName, pictures } from "./picture/names.ts";
export { type Drawing, type Picture, svgDocument, svgWithin } from "./picture/picture.ts";
export { frontierCsv, type TidyPoint, tidyCsv } from "./planCsv.ts";
// In time
export { profileOf, profilePicture, warmUpPicture } from "./profilePicture.ts";
// One history: stories, traces
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
export { sweepPicture } from "./sweepPicture.ts";
export { sweepAnswer, sweepCsv, sweepText } from "./sweepText.ts";
export { type PlainFact, plainFact, type TraceEvent, Tracks } from "./trace/index.ts";
export { profileCsv, profileText, warmUpAnswer, warmUpText } from "./warmUpText.ts";
