import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// A project in memory with one table of subjects.
struct SubjectWorld: Sendable {
  var theories: [String]
  /// The keys of the descriptor after `table`.
  var keys: String
  var table: String

  func project() async -> Project {
    let descriptor = """
      raphe: 1
      dataset: subjects
      title: Subjects of the tests
      grain: subject
      table: subjects.csv

      """ + keys
    let sources =
      [Source(name: "vocabulary.yaml", text: World.vocabularyText)]
      + theories.enumerated().map { Source(name: "theory-\($0).yaml", text: $1) }
      + [Source(name: "dataset.yaml", text: descriptor)]
    return await Workspace(InMemoryFiles(sources, tables: [Source(name: "subjects.csv", text: table)])).project()
  }
}
