/// A claim of a course with its words looked up.
public struct ResolvedCourse: Sendable {
  /// The claim as written.
  public var written: CourseClaim
  /// What is followed; always a level.
  public var subject: Subject
  /// The terms it is restricted to: region, tissue, species, ligand; each list sorted.
  public var scope: [TermKind: [Term]]

  /// Its id, unique in its theory.
  public var id: String { written.id.text }
}
