import RapheLanguage
import RapheNumerics

/// What is in a folder, by the bytes of its names.
struct FolderListing {
  /// The names that are UTF-8, sorted.
  private(set) var names: [String] = []
  /// Folders and YAML files with other names, their foreign bytes written as `\xE9`.
  ///
  /// No path to them can be written down, so nothing in them can be read; left out silently they would be missed.
  private(set) var unnameable: [String] = []

  /// Lists a folder; nil when it cannot be listed.
  init?(_ folder: String) {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let bytes = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      let isFolder = unsafe [UInt8(DT_DIR), UInt8(DT_LNK), UInt8(DT_UNKNOWN)].contains(entry.pointee.d_type)
      if let name = String(validating: bytes, as: UTF8.self) {
        if name != ".", name != ".." { names.append(name) }
      } else if isFolder || FileEnding(of: FolderListing.written(bytes)) == .document,
        bytes.first != UInt8(ascii: ".")
      {
        unnameable.append(FolderListing.written(bytes))
      }
    }
    names.sort()
    unnameable.sort()
  }

  private static func written(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
