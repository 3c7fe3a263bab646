import RapheEvaluation

extension Accommodation {
  /// Why a claim predicts nothing, in a few words.
  var words: String {
    switch self {
    case .changed: "changed after its data were locked"
    case .new: "new since its data were locked"
    }
  }
}
