import RapheLanguage

/// The YAML files below a folder, hidden and ignored ones left out, in the order of their paths.
///
/// Links to folders are followed, each folder being searched once, so that a circle of links ends.
struct FileSearch {
  /// The paths of all `*.yaml` and `*.yml` files, in small letters or capitals, as prefixed by the folder's own path.
  private(set) var files: [String] = []
  /// The folders that could not be searched.
  private(set) var unreadable: [String] = []
  /// The links that lead out of the project, with where they lead.
  private(set) var outside: [(path: String, target: String)] = []
  /// The folders and files whose names are no text, written with their bytes.
  private(set) var unnameable: [String] = []
  private var links: [(path: String, rules: IgnoreRules)] = []
  private var searched: Set<String> = []
  private let boundary: Boundary

  /// Searches a folder, following no link out of the boundary.
  init(below folder: String, within boundary: Boundary) {
    self.boundary = boundary
    search(folder, IgnoreRules(enclosing: folder))
    // Links come last, so that files go by the names that they have without them.
    var next = 0
    while next < links.count {
      let link = links[next]
      search(link.path, link.rules)
      next += 1
    }
    files.sort()
  }

  private mutating func search(_ folder: String, _ enclosing: IgnoreRules) {
    guard searched.insert(Path.real(folder)).inserted else { return }
    guard let listing = FolderListing(folder) else {
      unreadable.append(folder)
      return
    }
    let rules = enclosing.descending(into: folder)
    unnameable += listing.unnameable.map { Path.join(folder, $0) }
    for name in listing.names where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      let kind = Path.kind(path)
      if rules.ignores(path, isFolder: kind == .folder) { continue }
      guard kind == .folder || FileEnding(of: name) == .document else { continue }
      if kind != .nothing, Path.isLink(path), !boundary.contains(path) {
        outside.append((path, Path.real(path)))
        continue
      }
      switch kind {
      case .folder:
        if Path.isLink(path) { links.append((path, rules)) } else { search(path, rules) }
      // A link that leads nowhere is a file that is missing; a pipe or a device, never opened, is one of no use.
      case .file, .nothing, .other: files.append(path)
      }
    }
  }
}
