public import RapheLanguage
package import RapheSyntax

/// The findings of a dataset with what it assumes where they are silent.
public struct Evidence: Sendable {
  /// The dataset.
  public var dataset: Dataset
  /// The id of the vocabulary its terms belong to.
  public var vocabulary: String
  /// Every row of the table, in its order.
  public var findings: [Finding]
  /// The text of the table; nil when it has none that could be read.
  package var table: Source?

  /// The dataset's id, unique among datasets.
  public var id: String { dataset.id.text }

  /// Makes evidence of findings that were read.
  package init(dataset: Dataset, vocabulary: String, findings: [Finding]) {
    self.dataset = dataset
    self.vocabulary = vocabulary
    self.findings = findings
  }

  /// Makes evidence in code: what a dataset's file and table would say.
  ///
  /// The findings become those of the dataset, each a row in the order given.
  ///
  /// - Parameters:
  ///   - id: the dataset's id, which no other dataset of the project has.
  ///   - title: what the dataset is called.
  ///   - vocabulary: the vocabulary that the terms of the findings come from.
  ///   - assumptions: what to assume where a finding is silent.
  ///   - findings: what was found.
  public init(
    id: String, title: String, in vocabulary: Vocabulary, assuming assumptions: Assumptions = Assumptions(),
    _ findings: [Finding]
  ) {
    dataset = Dataset(id: id, title: title, assuming: assumptions)
    self.vocabulary = vocabulary.id
    let source = dataset.id.place.source
    self.findings = findings.enumerated().map { index, finding in
      var finding = finding
      finding.dataset = id
      finding.row = index + 1
      finding.place = Place(source, TableCell(row: index + 1))
      return finding
    }
  }
}
