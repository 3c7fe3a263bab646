import RapheLanguage
import RapheSyntax

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

extension FilesOnDisk {
  /// The ids of the theories below a folder with those of their claims, read as fast as can be: words are not looked up.
  package static func theories(below folder: String) -> [(id: String, claims: [String])] {
    documents(below: folder).compactMap { path in
      guard case .success(let bytes) = FileReader.contents(ofRegularFile: path, upTo: 1 << 22),
        let root = Source(name: path, bytes: bytes).parse().root,
        case .theory(let theory) = Document.read(root).document
      else { return nil }
      return (theory.id.text, theory.claims.map(\.id.text) + theory.courses.map(\.id.text))
    }
  }
}
