extension FilesOnDisk {
  /// The YAML files below a folder, as a run of it reads them; none where it cannot be searched.
  package static func documents(below folder: String) -> [String] {
    FileSearch(below: folder, within: Boundary(around: [folder])).files
  }

  /// The tables in a folder, hidden ones left out.
  package static func tables(in folder: String) -> [String] {
    (FolderListing(folder)?.names ?? [])
      .filter { !$0.hasPrefix(".") && FileEnding(of: $0)?.delimiter != nil }
      .map { Path.join(folder, $0) }
  }
}
