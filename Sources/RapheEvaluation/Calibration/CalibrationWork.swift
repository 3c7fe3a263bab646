import RapheNumerics

/// What is simulated in every world.
struct CalibrationWork: Sendable {
  /// What came of some worlds.
  struct Outcome: Sendable {
    var scenarios = Scenario.all.map(ScenarioOutcome.init)
    var families: [FamilyOutcome]

    mutating func add(_ other: Outcome) {
      for index in scenarios.indices { scenarios[index].add(other.scenarios[index]) }
      for index in families.indices { families[index].add(other.families[index]) }
    }
  }

  private let claims: [Simulated]
  private let families: [(single: SimulatedFamily, all: SimulatedFamily)]
  private let options: CalibrationOptions

  init(claims: [Simulated], families: [Family], _ options: CalibrationOptions) {
    self.claims = claims
    self.options = options
    self.families = families.map { family in
      (
        SimulatedFamily(family.withOneFindingEach(), worlds: options.worlds),
        SimulatedFamily(family, worlds: options.worlds)
      )
    }
  }

  /// Worlds in parts of fixed size, whose sums are added in their order: rounding is the same for any number of jobs.
  func outcome(jobs: Int, _ progress: (Int) -> Void) async -> Outcome {
    var total = nothing
    guard !claims.isEmpty || !families.isEmpty else { return total }
    let size = 4
    let starts = Array(stride(from: 0, to: options.worlds, by: size))
    for batch in stride(from: 0, to: starts.count, by: 4 * jobs) {
      let batchStarts = Array(starts[batch..<min(batch + 4 * jobs, starts.count)])
      let parts = await batchStarts.mapConcurrently(jobs: jobs) { start in
        outcome(start..<min(start + size, options.worlds))
      }
      for part in parts { total.add(part) }
      progress(min((batch + 4 * jobs) * size, options.worlds))
    }
    return total
  }

  private var nothing: Outcome { Outcome(families: families.map { _ in FamilyOutcome() }) }

  private func outcome(_ worlds: Range<Int>) -> Outcome {
    var outcome = nothing
    for world in worlds {
      for claim in claims {
        for index in outcome.scenarios.indices {
          outcome.scenarios[index].add(claim.result(outcome.scenarios[index].scenario, world: world, options))
        }
      }
      for index in families.indices {
        outcome.families[index].single.add(families[index].single.result(world: world, options))
        outcome.families[index].all.add(families[index].all.result(world: world, options))
      }
    }
    return outcome
  }
}
