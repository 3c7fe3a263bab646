import Foundation
import RapheEvaluation
import RapheSyntax

/// A project of a given size, to see how the cost of a comparison grows.
struct GeneratedProject {
  var theories = 10
  var samples = 40
  var findingsPerSample = 2

  /// The processor time of a comparison with few resamples, on one thread: other work on the machine does not count.
  func time() async -> Measurement {
    let project = await project()
    var options = TheoryComparisonOptions()
    options.resamples = 20
    var least = Double.infinity
    for _ in 0..<3 {
      let start = clock()
      let comparison = await project.compare(Question(jobs: 1), options)
      precondition(
        comparison.standings.count == theories && comparison.scorecard.theories.allSatisfy { $0.tested == 4 })
      least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return Measurement(name: "compare", seconds: least)
  }

  private func project() async -> Project {
    let files = (0..<theories).map { Source(name: "theory-\($0).yaml", text: theory($0)) }
    let table = table()
    let project = await Workspace(
      InMemoryFiles(
        [Source(name: "vocabulary.yaml", text: GeneratedProject.vocabulary)] + files
          + [Source(name: "dataset.yaml", text: GeneratedProject.dataset)],
        tables: [Source(name: "generated.csv", text: table)])
    ).project()
    precondition(project.diagnostics.allSatisfy { $0.severity < .error }, "\(project.diagnostics.first?.message ?? "")")
    return project
  }

  private func theory(_ number: Int) -> String {
    let claims = (0..<4).map { target in
      let relation = (number >> target) & 1 == 0 ? "lower" : "higher"
      // Margins that differ from theory to theory, so that nothing is shared between them.
      let margin = "by_at_least: 0.0\(100 + number) SD"
      return """
          - {id: claim-\(target), compare: R\(target) density, in: ill, is: \(relation), than: healthy, \(margin)}
        """
    }
    return """
      raphe: 1
      theory: theory-\(number)
      title: A theory
      groups: {ill: {diagnosis: depression}, healthy: {diagnosis: healthy}}
      claims:
      \(claims.joined(separator: "\n"))

      """
  }

  private func table() -> String {
    var text =
      "finding,sample,target,measure,diagnosis,group,versus,design,n,n_versus,effect,effect_scale,se,direction\n"
    for row in 0..<(samples * findingsPerSample) {
      let sample = row / findingsPerSample
      // Half of the samples print an effect, the other half only words; sizes differ, so that no two rows are alike.
      let effect = Double((row * 37) % 100 - 50) / 50
      let direction = effect < 0 ? "lower" : effect > 0 ? "higher" : "no difference"
      let numbers = sample % 2 == 0 ? "\(effect),g,0.\(20_011 + (row * 7_919) % 29_989)" : ",,"
      text += "F\(row),S\(sample),R\(sample % 4),density,depression,depressed,healthy,independent,"
      text += "\(10 + row % 61),\(12 + row % 67),\(numbers),\(direction)\n"
    }
    return text
  }

  private static let vocabulary = """
    raphe: 1
    vocabulary: generated
    targets: {R0: {}, R1: {}, R2: {}, R3: {}}
    measures: {density: {}}
    diagnoses: {depression: {}, healthy: {}}

    """

  private static let dataset = """
    raphe: 1
    dataset: generated
    title: Generated findings
    grain: finding
    table: generated.csv
    arms: {depressed: {diagnosis: $diagnosis}, healthy: {diagnosis: healthy}}
    assume: {alpha: 0.05}

    """
}
