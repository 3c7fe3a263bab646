/// The classes of a page; each has a rule in its style sheet, which a test sees.
enum StyleName: String, Sendable, CaseIterable {
  // Verdicts: the word, a square, a chip, in one of five colours.
  case sup, con, cst, inc, unt
  case v, square, squares, chip, who, tile, tiles, flag, alarm
  // Texts.
  case lede, mute, named, big, key, marks, sample, src, skip, unseen, sentence, opposite
  // Blocks.
  case scroll, columns, fold, tight, quiet, next, theory, claim, inside, chance, legend, swatch, timeline
  // Tables and their cells.
  case n, wide, plot, rank, matrix, rivals, evidence, turned, grouphead, clash, calm, cell, `nil`, pairs, crossing,
    conflict
  case bias, narrow, forest, study, sum, ends, single, first, middle, last
  // Drawings.
  case grid, zero, axis, whisker, band, stake, earned, lost, strict, hollow, cross, bar, effect, effectDot, names
  case favour, against, open, favourDot, againstDot, openDot, solid, dotted
  case claimed, average, diamond, predictive, curve, curveAll, curveInside, curveEdge, curvePrior
  case track, fill, prior, step, early, lineA, lineB, lineC, lineRest
}
