import RapheLanguage
import RapheStatistics

/// The effects of one analysis, as findings.
struct SubjectEffects {
  let analysis: SubjectAnalysis
  let method: SubjectMethod
  let sample: SubjectSample
  let excluded: [SubjectResult.Excluded]

  /// One finding; of an order one for each two groups.
  func findings(_ frame: SubjectFrame) -> [Finding] {
    guard analysis.groups.count > 2 else {
      return [finding(frame, result(), analysis.groups[0], analysis.groups.count > 1 ? analysis.groups[1] : nil)]
    }
    return levels().map { first, second, result in
      finding(frame, result, analysis.groups[first], analysis.groups[second])
    }
  }

  private func failure(_ reason: NoEffect, _ places: [Int]) -> NoSubjectEffect {
    .numbers(reason, groups: places.map { analysis.groups[min($0, analysis.groups.count - 1)].side.name })
  }

  private func result() -> SubjectResult {
    let moments = sample.groups.map(\.moments)
    let rows = sample.rows.map { $0.map { $0.map { $0.values.compactMap { $0 } } } }
    let pairing = method.pairing(analysis.shape, moments)
    var result = SubjectResult(
      quantity: analysis.quantity, groups: groups(pairing), effect: .failure(.sharedSubjects(0)), excluded: excluded)
    if case .mixed(let both) = pairing {
      result.effect = .failure(.sharedSubjects(both))
      return result
    }
    do throws(NoEffect) {
      let effect = try method.effect(analysis.shape, moments, rows: rows)
      result.effect = .success(effect)
      result.influence = influence(effect, moments, rows, pairing)
    } catch {
      result.effect = .failure(failure(error, [0, 1]))
    }
    return result
  }

  /// The groups as they were counted.
  private func groups(_ pairing: SubjectMethod.Pairing) -> [SubjectResult.Group] {
    analysis.groups.indices.map { place in
      let isPairs = pairing == .pairs
      let answer = isPairs ? sample.groups[2] : sample.groups[place]
      let variable: Int
      var moments = answer.moments
      switch analysis.shape {
      case .levels: variable = isPairs ? place : 0
      case .changes:
        moments = method.reduced(moments, true)
        variable = 0
      case .association(let isChange):
        moments = method.reduced(moments, isChange)
        variable = 0
      }
      let names = isPairs ? analysis.groups.map { "\(analysis.series.name), \($0.side.name)" } : analysis.names
      let missing = zip(names, answer.missing).filter { $1 > 0 }.map { SubjectResult.Missing(value: $0, count: $1) }
      return SubjectResult.Group(
        name: analysis.groups[place].side.name, count: moments.count,
        mean: moments.count > 0 ? moments.means[variable] : nil, sd: moments.variance(variable)?.squareRoot(),
        incomplete: answer.incomplete, missing: missing)
    }
  }

  /// The subject without whom the effect moves furthest; of several the first in the table.
  private func influence(
    _ effect: Estimate, _ moments: [Moments], _ rows: [[[Double]]]?, _ pairing: SubjectMethod.Pairing
  ) -> SubjectResult.Influence? {
    guard let rows, let records = sample.rows else { return nil }
    let places = pairing == .pairs ? [2] : Array(analysis.groups.indices)
    let size = places.reduce(0) { $0 + rows[$1].count }
    // What needs the rows is fitted anew for each subject.
    guard size <= (method.needsRows(analysis.shape) ? 200 : SubjectReading.mostLookedThrough) else { return nil }
    var best: SubjectResult.Influence?
    for place in places {
      for (index, values) in rows[place].enumerated() {
        var (others, rest) = (moments, rows)
        others[place] = moments[place].removing(values)
        if method.needsRows(analysis.shape) { rest[place].remove(at: index) }
        guard let without = try? method.effect(analysis.shape, others, rows: rest) else { continue }
        let moved = (without.value - effect.value).magnitude
        if let best, (best.rest.value - effect.value).magnitude >= moved { continue }
        best = SubjectResult.Influence(
          subject: records[place][index].subject, row: records[place][index].row,
          group: pairing == .pairs
            ? analysis.groups.map(\.side.name).joined(separator: " and ")
            : analysis.groups[min(place, analysis.groups.count - 1)].side.name, rest: without)
      }
    }
    return best
  }

  /// Every two of several groups, so that together they say what the levels with their full covariance say.
  ///
  /// Independent levels with the precisions w around an unknown middle have the quadratic form
  /// Σ w_i w_j/W (d_ij)², W = Σ w, over all pairs: each pair counts as if independent with the variance W/(w_i w_j)
  /// (the star of the levels as a mesh of their differences; Lu & Ades 2004 for the covariance of arms). On the scale of g
  /// the levels are divided by the pooled deviation, whose own error moves no difference across 0 and is left out.
  private func levels() -> [(first: Int, second: Int, result: SubjectResult)] {
    let moments = sample.groups.prefix(analysis.groups.count).map(\.moments)
    let groups = groups(.apart)
    let outcome: Result<(values: [Double], precisions: [Double]), NoSubjectEffect>
    do throws(NoEffect) {
      outcome = .success(try standing(Array(moments)))
    } catch {
      outcome = .failure(failure(error, Array(moments.indices)))
    }
    var results: [(first: Int, second: Int, result: SubjectResult)] = []
    for second in moments.indices {
      for first in 0..<second {
        let effect = outcome.map { values, precisions in
          Estimate(
            value: values[first] - values[second],
            variance: precisions.reduce(0, +) / (precisions[first] * precisions[second]))
        }
        results.append(
          (
            first, second,
            SubjectResult(
              quantity: analysis.quantity, groups: [groups[first], groups[second]], effect: effect, excluded: excluded)
          ))
      }
    }
    return results
  }

  /// The level of each group on the scale, and its precision.
  private func standing(_ moments: [Moments]) throws(NoEffect) -> (values: [Double], precisions: [Double]) {
    var summaries: [GroupSummary] = []
    for (place, moments) in moments.enumerated() { summaries.append(try moments.summary(of: 0, group: place)) }
    let df = summaries.reduce(0) { $0 + $1.n - 1 }
    let pooled = zip(summaries, moments).reduce(0) { $0 + $1.1.product(0, 0) } / df
    guard pooled > 0, summaries.allSatisfy({ $0.sd > 0 }) else { throw .noVariance }
    switch method.scale {
    case .g, .fisherZ:
      let factor = hedgesCorrection(df) / pooled.squareRoot()
      return (summaries.map { factor * $0.mean }, summaries.map(\.n))
    case .raw: return (summaries.map(\.mean), summaries.map { $0.n / ($0.sd * $0.sd) })
    case .logRatio:
      guard summaries.allSatisfy({ $0.mean > 0 }) || summaries.allSatisfy({ $0.mean < 0 }) else { throw .noRatio }
      return (
        summaries.map { logarithm($0.mean.magnitude) }, summaries.map { $0.n * $0.mean * $0.mean / ($0.sd * $0.sd) }
      )
    }
  }
}
