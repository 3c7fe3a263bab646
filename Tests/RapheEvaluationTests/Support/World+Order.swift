extension World {
  /// A claim that a quantity goes one way over several groups.
  static func order(
    _ id: String = "stepwise", _ order: String = "5-HT1A density",
    across groups: String = "healthy, responders, nonresponders", is relation: String = "rising", _ more: String...
  ) -> String {
    (["id: \(id)", "order: \(order)", "across: [\(groups)]", "is: \(relation)"] + more).joined(separator: "\n")
  }
}

extension WorldDataset {
  /// A row that compares two groups of an order, with an effect or with words.
  static func step(_ group: String, _ versus: String, _ more: [String: String]) -> [String: String] {
    ["group": group, "versus": versus, "treatment": ""].merging(more) { $1 }
  }
}

/// Rows on healthy people, responders and nonresponders; Tests/Peers/order_scores.py has them as terms.
enum OrderRows {
  static let exact: [[String: String]] = [
    WorldDataset.step("responders", "healthy", WorldDataset.effect(0.9, se: 0.25)),
    WorldDataset.step("nonresponders", "responders", WorldDataset.effect(0.95, se: 0.25)),
    WorldDataset.step("nonresponders", "healthy", WorldDataset.effect(1.7, se: 0.3)),
    WorldDataset.step("responders", "nonresponders", WorldDataset.effect(-0.8, se: 0.3, ["sample": "S4"])),
    WorldDataset.step("responders", "healthy", WorldDataset.effect(0.7, se: 0.3, ["sample": "S4"])),
  ]
  /// The same results in as many samples again.
  static var twice: [[String: String]] {
    exact
      + exact.enumerated().map { index, row in row.merging(["sample": index < 3 ? "S\(index + 6)" : "S9"]) { $1 } }
  }
  static let words: [[String: String]] = [
    WorldDataset.step("responders", "healthy", ["direction": "higher"]),
    WorldDataset.step("nonresponders", "responders", ["direction": "higher", "n": "20", "n_versus": "20"]),
    WorldDataset.step(
      "healthy", "nonresponders",
      ["direction": "lower", "n": "15", "n_versus": "15", "p": "0.01", "p_relation": "<"]),
    WorldDataset.step("nonresponders", "responders", ["direction": "no difference", "n": "9", "n_versus": "11"]),
    WorldDataset.step("nonresponders", "healthy", ["direction": "higher"]),
  ]
}
