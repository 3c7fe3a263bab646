/// The rules of the `.gitignore` files from a repository's root down to a folder.
struct IgnoreRules {
  fileprivate struct Rule {
    var pattern: String
    /// The folder, absolute, whose file has the rule.
    var base: String
    var isNegated: Bool
    var isForFolders: Bool
    var isAnchored: Bool
  }

  private var rules: [Rule] = []

  /// The rules that hold in the folders above `folder`, up to the root of its repository.
  init(enclosing folder: String) {
    var folders: [String] = []
    var current = Path.absolute(folder)
    // The folder's own rules are read when it is searched.
    while !Path.exists(current + "/.git") {
      if current == "/" { return }
      current = Path.folder(of: current)
      folders.append(current)
    }
    for folder in folders.reversed() { read(folder) }
  }

  /// The rules with those of one more folder.
  func descending(into folder: String) -> IgnoreRules {
    var deeper = self
    deeper.read(Path.absolute(folder))
    return deeper
  }

  /// Whether the last rule that fits says to ignore the path.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    let path = Path.absolute(path)
    return rules.last { $0.fits(path, isFolder: isFolder) }.map { !$0.isNegated } ?? false
  }

  private mutating func read(_ folder: String) {
    // Rules of more than a mebibyte are no rules.
    guard case .success(let bytes) = FileReader.contents(ofRegularFile: folder + "/.gitignore", upTo: 1 << 20) else {
      return
    }
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      var pattern = String(line)
      while pattern.hasSuffix(" "), !pattern.hasSuffix("\\ ") { pattern.removeLast() }
      if pattern.isEmpty || pattern.hasPrefix("#") { continue }
      let isNegated = pattern.hasPrefix("!")
      if isNegated { pattern.removeFirst() }
      let isForFolders = pattern.hasSuffix("/")
      if isForFolders { pattern.removeLast() }
      let isAnchored = pattern.contains("/")
      if pattern.hasPrefix("/") { pattern.removeFirst() }
      rules.append(
        Rule(
          pattern: pattern, base: folder, isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored))
    }
  }
}

extension IgnoreRules.Rule {
  fileprivate func fits(_ path: String, isFolder: Bool) -> Bool {
    if isForFolders, !isFolder { return false }
    if !isAnchored { return glob(pattern, Path.name(of: path)) }
    let prefix = base == "/" ? "/" : base + "/"
    guard path.hasPrefix(prefix) else { return false }
    let rest = String(path.dropFirst(prefix.count))
    // `**/` also stands for no folder at all, which the C function does not know.
    return glob(pattern, rest) || (pattern.hasPrefix("**/") && glob(String(pattern.dropFirst(3)), Path.name(of: rest)))
  }
}
