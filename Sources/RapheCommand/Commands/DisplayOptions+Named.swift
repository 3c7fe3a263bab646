import RapheReporting
import RapheSyntax

extension DisplayOptions {
  /// What a name means; where it means nothing, the run ends with what is said of it.
  func known<Value>(
    _ found: Result<Value, UnknownName>, after errors: [Diagnostic], isLast: Bool = false
  ) throws -> Value {
    switch found {
    case .success(let value): return value
    case .failure(let unknown):
      show(errors + [unknown.diagnostic], isLast: isLast)
      throw Ending(code: 2)
    }
  }
}
