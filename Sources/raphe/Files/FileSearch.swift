import FoundationEssentials

/// The YAML files below a folder, hidden and ignored ones left out, in the order of their paths.
///
/// Links to folders are followed, each folder being searched once, so that a circle of links ends.
struct FileSearch {
  /// The paths of all `*.yaml` and `*.yml` files, in small letters or capitals, as prefixed by the folder's own path.
  private(set) var files: [String] = []
  /// The folders that could not be searched.
  private(set) var unreadable: [String] = []
  private var links: [(path: String, rules: IgnoreRules)] = []
  private var searched: Set<String> = []

  /// Searches a folder.
  init(below folder: String) {
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
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      unreadable.append(folder)
      return
    }
    let rules = enclosing.descending(into: folder)
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = Path.join(folder, name)
      let kind = Path.kind(path)
      if rules.ignores(path, isFolder: kind == .folder) { continue }
      switch kind {
      case .folder:
        if Path.isLink(path) { links.append((path, rules)) } else { search(path, rules) }
      // A link that leads nowhere is a file that is missing.
      case .file, .nothing: if Path.isYAML(name) { files.append(path) }
      case .other: break
      }
    }
  }
}
