public import RapheEvaluation
public import RapheSyntax

extension Workspace {
  /// Reads the theories, datasets, models, studies and vocabularies in a folder and those below it.
  ///
  /// What they lack is looked for in the project that encloses the folder: the nearest one above that holds
  /// `Hypotheses`, `raphe.yaml` or `.git`. Nothing outside of both is read. Each reading finds the files as they are
  /// then; a folder that cannot be read is a diagnostic, E0602.
  ///
  /// - Parameters:
  ///   - folder: its path; a file's is read alone.
  ///   - limits: how much of each file is read.
  public init(folder: String, limits: Limits = Limits()) {
    self.init(FilesOnDisk(named: [folder], limit: limits.bytes, boundary: Boundary(around: [folder])), limits: limits)
  }
}
