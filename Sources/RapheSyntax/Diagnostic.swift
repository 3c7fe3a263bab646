/// A mistake, a doubt or a remark about a source, as a value: collected, never thrown.
public struct Diagnostic: Hashable, Sendable {
  /// A second place that belongs to the diagnostic, with what to see there.
  public struct Note: Hashable, Sendable {
    /// What to see there.
    public var message: String
    /// Where; nil for a remark without a place.
    public var place: Place?

    /// Makes a note.
    public init(_ message: String, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// The kind of diagnostic.
  public var code: Code
  /// One lower-case sentence without a full stop.
  public var message: String
  /// Where; nil when it is about no file.
  public var place: Place?
  /// Other places that belong to it.
  public var notes: [Note]
  /// What to do.
  package var advice: Advice?
  /// What to do, in the imperative.
  public var help: String? { advice?.text }

  /// Makes a diagnostic.
  public init(_ code: Code, _ message: String, at place: Place?, notes: [Note] = [], help: Advice? = nil) {
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    advice = help
  }

  /// How much it weighs.
  public var severity: Severity { code.severity }
}

extension [Diagnostic] {
  /// The diagnostics in the order they are shown: file, then place, then code, each only once.
  public func ordered() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.place, right.place) {
      case (let first?, let second?) where first != second: first < second
      case (nil, _?): true
      case (_?, nil): false
      default: (left.code.id, left.message) < (right.code.id, right.message)
      }
    }
  }

  /// Whether any is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
