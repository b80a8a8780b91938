export type { Calibration } from './calibration.ts'
export { checkMarked, type MarkedReport, type MissedStatement, type RoleWords } from './check-marked.ts'
export { type EvaluateOptions, evaluate, type ScoredExtractor } from './evaluate.ts'
export { belowFloors, type Floors, readFloors } from './floors.ts'
export type { GoldDocument, GoldStatement, MarkedDocument, MarkedStatement, RoleRanges } from './gold.ts'
export type { Said } from './interpretation/judge.ts'
export {
  type InterpretationScore,
  type LabelledVersion,
  type Share,
  scoreInterpretation,
} from './interpretation/score-interpretation.ts'
export { type GroupsScore, pairF1, scoreGroups } from './links/claims.ts'
export { type PairsScore, type PairTask, type PairUnit, scorePairs } from './links/ecbplus.ts'
export { type EventSentence, readEcbplus } from './links/ecbplus-read.ts'
export { fitStories, type StoriesFit, type StoryPairs } from './links/fit-stories.ts'
export { gatherArticles } from './links/gather-story.ts'
export { type Loss, type LossesScore, readLosses, scoreLosses } from './links/losses.ts'
export {
  type ClaimPairs,
  compareNumbers,
  type NumbersScore,
  scoreNumbers,
  type VerdictScore,
} from './links/numbers.ts'
export { type NumbersStory, readNumbersStory } from './links/numbers-story.ts'
export { findPairs } from './links/origins.ts'
export { countDays, type KeyedArticle, meetArticles } from './links/origins-corpus.ts'
export { type OriginHalf, readOriginPairs } from './links/origins-labels.ts'
export { type OriginsScore, scoreOrigins } from './links/origins-score.ts'
export { interpretStory, readStoryFile, Story, type StoryLabel, type StoryStatement } from './links/story.ts'
export { readSts, type StsFigure, scoreSts } from './links/sts.ts'
export {
  evaluatePages,
  type PageFigure,
  type PageRate,
  type PagesEvaluation,
  type ReadPage,
} from './pages/evaluate-pages.ts'
export type { GoldPage, PageReading, PageSet } from './pages/page-gold.ts'
export type { MarkedName, NamedDocument, PartyGold } from './parties/party-set.ts'
export { readMeantime } from './parties/read-meantime.ts'
export { readPartyGold } from './parties/read-party-gold.ts'
export { readRe3d } from './parties/read-re3d.ts'
export { type PartiesScore, type PartyOf, scoreParties } from './parties/score-parties.ts'
export { type EventPlace, readEventPlaces } from './places/read-events.ts'
export { type PlaceDocument, readLgl } from './places/read-lgl.ts'
export {
  type EventPlacesScore,
  type PlaceFinder,
  type PlacesScore,
  scoreEventPlaces,
  scorePlaces,
} from './places/score-places.ts'
export { createRandom } from './random.ts'
export { type Breakdown, type Evaluation, type Rated, withRareActs } from './report.ts'
export { metrics } from './scorer/metrics.ts'
export { findLabelled } from './sets/find-labelled.ts'
export {
  type ArticleLabels,
  type Half,
  readLabels,
  readRareLabels,
  readReportLabels,
  readSearchedLabels,
  readVariationLabels,
} from './sets/labels.ts'
export { readMarkedReport, readMarkedTexts } from './sets/marked.ts'
export { openPageSet } from './sets/page-set.ts'
export { openPolnear, type PolnearFolder } from './sets/polnear.ts'
export { readTimeml, type TimeDocument } from './times/read-timeml.ts'
export { scoreTimes, type TimesScore } from './times/score-times.ts'
