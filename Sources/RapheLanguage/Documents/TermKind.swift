/// What a term names.
public enum TermKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A receptor, transporter or other molecule.
  case target
  /// A kind of measurement.
  case measure
  /// A region of the body.
  case region
  /// A kind of tissue.
  case tissue
  /// A species.
  case species
  /// A diagnosis.
  case diagnosis
  /// A treatment.
  case treatment
  /// A radioligand, tracer or probe drug.
  case ligand
  /// An outcome of treatment or a symptom scale.
  case outcome

  /// The key of the section of a vocabulary file.
  public var section: String {
    switch self {
    case .target: "targets"
    case .measure: "measures"
    case .region: "regions"
    case .tissue: "tissues"
    case .species: "species"
    case .diagnosis: "diagnoses"
    case .treatment: "treatments"
    case .ligand: "ligands"
    case .outcome: "outcomes"
    }
  }

  /// Orders kinds as declared.
  public static func < (left: TermKind, right: TermKind) -> Bool { left.order < right.order }
  private var order: Int { TermKind.allCases.firstIndex(of: self) ?? 0 }
}
