/** How much each thing counts, in natural logarithms of odds; fitted on half of the documents of a labelled set. */
export const weights = {
  population: 0.6,
  kind: { country: 2.5, region: 2, district: -0.7, capital: 1.2, seat: 0.8, town: 0, quarter: -1.5 },
  otherName: -1.5,
  country: 1.7,
  region: 4,
  near: 3,
  hint: 1.2,
  /** A place that the gazetteer lacks. */
  none: 5.4,
  /** For each doubling of a name's places: of many, it is more often none that the text goes on to speak for. */
  many: 1,
  /** For each doubling of a village's namesakes in its country: a common name has more bearers than are listed. */
  common: 1,
  /** The latter where words say in which area it lies: a namesake in that area is all the more likely the wrong one. */
  placedCommon: 3,
  placed: 4,
  /** Words that call it a region or district. */
  area: 2,
  /** Least share of the odds. */
  sure: 0.75,
}
