import Foundation
import Testing

/// Which files a run reads, and what it says of those that it cannot.
@Suite("Files") struct FileTests {
  /// A theory that is wrong, so that `check` names its file.
  static let wrong = "raphe: 1\ntheory: wrong\ntitle: T\nclaims: x\n"

  /// The files with a mistake that `check` names, in its order.
  private static func named(_ arguments: [String] = [], in folder: URL) throws -> [String] {
    let result = try Command.raphe(["check", "--format", "concise"] + arguments, in: folder)
    let lines = result.error.split(separator: "\n")
    #expect(lines.isEmpty == (result.code != 2))
    return lines.map { line in String(line.prefix { $0 != ":" }) }
  }

  @Test("Folders are searched for both endings, hidden files left out")
  func search() throws {
    let names = [
      "b.yaml", "a/c.yml", "a/b/d.yaml", ".hidden.yaml", ".git/e.yaml", "a/.f/g.yaml", "h.txt", "i.yaml.bak",
    ]
    try Command.withFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, FileTests.wrong) })) { folder throws in
      #expect(try FileTests.named(in: folder) == ["a/b/d.yaml", "a/c.yml", "b.yaml"])
      #expect(try FileTests.named(["."], in: folder) == ["a/b/d.yaml", "a/c.yml", "b.yaml"])
      #expect(try FileTests.named(["./a/"], in: folder) == ["./a/b/d.yaml", "./a/c.yml"])
      #expect(try FileTests.named(["../a"], in: folder.appending(path: "a")) == ["../a/b/d.yaml", "../a/c.yml"])
      // Named, a hidden file is read.
      #expect(try FileTests.named([".hidden.yaml", "h.txt"], in: folder) == [".hidden.yaml", "h.txt"])
    }
  }

  @Test("Endings in capitals are read, of files and of tables; a table of another case is named")
  func capitals() throws {
    let files = [
      "THEORY.YML": "raphe: 1\ntheory: t\ntitle: T\ngroups:\n  a: {diagnosis: ill}\n  b: {diagnosis: well}\nclaims:\n"
        + "  - {id: c, compare: A density, in: a, is: lower, than: b}\n",
      "words.Yaml":
        "raphe: 1\nvocabulary: v\ntargets: {A: {}}\nmeasures: {density: {}}\ndiagnoses: {ill: {}, well: {}}\n",
      "data.yaml": "raphe: 1\ndataset: d\ntitle: D\ngrain: finding\ntable: ROWS.CSV\narms:\n  a: {diagnosis: ill}\n"
        + "  b: {diagnosis: well}\n",
      "ROWS.CSV": "finding,sample,target,measure,group,versus,design,direction\nF1,s,A,density,a,b,independent,lower\n",
    ]
    try Command.withFolder(files) { folder throws in
      let result = try Command.raphe(["check"], in: folder)
      #expect(result.output.hasPrefix("1 theory, 1 claim, 1 dataset (1 finding), 1 vocabulary: no mistakes"))
      try Command.write(files["data.yaml"]?.replacing("ROWS.CSV", with: "rows.csv") ?? "", to: "data.yaml", in: folder)
      let other = try Command.raphe(["check", "--format", "concise"], in: folder)
      #expect(other.code == 2 && other.error.contains("(help: write `ROWS.CSV`)"), "\(other.error)")
    }
  }

  @Test("Ignored files are left out as git leaves them out", arguments: ["", "a"])
  func ignored(from start: String) throws {
    let rules = "# comment\nbuild/\n/top.yaml\na/*.yml\n!a/kept.yml\n**/deep.yaml\n"
    let names = [
      "build/x.yaml", "a/build/x.yaml", "top.yaml", "a/top.yaml", "a/left.yml", "a/kept.yml", "a/b/deep.yaml",
      "a/b/own.yaml", "a/b/stays.yaml", "build.yaml",
    ]
    var files = Dictionary(uniqueKeysWithValues: names.map { ($0, FileTests.wrong) })
    files[".gitignore"] = rules
    files["a/b/.gitignore"] = "own.yaml"
    files[".git/HEAD"] = "ref: refs/heads/main\n"
    try Command.withFolder(files) { folder throws in
      let all = ["a/b/stays.yaml", "a/kept.yml", "a/top.yaml", "build.yaml"]
      let expected = start.isEmpty ? all : all.filter { $0.hasPrefix("a/") }.map { String($0.dropFirst(2)) }
      #expect(try FileTests.named(in: start.isEmpty ? folder : folder.appending(path: start)) == expected)
      #expect(
        try FileTests.named([folder.path], in: folder).map { $0.dropFirst(folder.path.count + 1) }
          == all.map { $0[...] })
    }
  }

  @Test("Links are followed, each folder is searched once, and a circle ends")
  func links() throws {
    try Command.withFolder(["a/b/x.yaml": FileTests.wrong, "far/y.yaml": FileTests.wrong]) { folder throws in
      func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: target)
      }
      try link("a/b/up", to: "..")
      try link("a/again.yaml", to: "b/x.yaml")
      try link("a/zfar", to: "../far")
      #expect(try FileTests.named(["a"], in: folder) == ["a/again.yaml", "a/zfar/y.yaml"])
      try link("a/lost.yaml", to: "nothing.yaml")
      let result = try Command.raphe(["check", "a"], in: folder)
      #expect(result.error.contains("error[E0602]: `a/lost.yaml` cannot be read: there is no such file\n"))
    }
  }

  @Test("A file that is named twice is one file")
  func twice() throws {
    try Command.withFolder(Study.files) { folder throws in
      let once = try Command.raphe([], in: folder)
      let paths = ["Hypotheses", "Hypotheses/theories/more.yaml", "./Hypotheses/../Hypotheses", folder.path]
      #expect(try Command.raphe(paths, in: folder) == once)
      #expect(once.code == 0)
    }
  }

  @Test(
    "E0602: a path that is missing is told with the nearest name",
    arguments: [
      ("Hypothesis", "Hypotheses"), ("Hypotheses/theorys", "Hypotheses/theories"),
      ("Hypotheses/theories/mroe.yaml", "Hypotheses/theories/more.yaml"),
      ("Hypotheses/theories/more", "Hypotheses/theories/more.yaml"),
      ("Hypothese/theories/more.yaml", "Hypotheses/theories/more.yaml"), ("zzz", nil),
    ])
  func missing(path: String, near: String?) throws {
    try Command.withFolder(Study.files) { folder throws in
      for command in ["check", "test"] {
        let result = try Command.raphe([command, path], in: folder)
        let help = near.map { "      = help: write `\($0)`\n" } ?? ""
        #expect(result.code == 2)
        #expect(result.error == "error[E0602]: `\(path)` cannot be read: there is no such file\n\(help)\n")
      }
    }
  }

  @Test("A table is read through its dataset")
  func table() throws {
    try Command.withFolder(Study.files) { folder throws in
      let result = try Command.raphe(["check", "Hypotheses/evidence/findings.csv"], in: folder)
      #expect(result.code == 2)
      #expect(result.error.contains("is a table, which is read through the dataset that describes it"))
      #expect(result.error.contains("help: name the YAML file with `table: findings.csv`"))
      for name in ["t.tab", "T.TSV"] {
        try Command.write("finding\n", to: name, in: folder)
        let other = try Command.raphe(["check", name], in: folder)
        #expect(other.code == 2)
        #expect(other.error.contains("`\(name)` is a table, which is read through the dataset that describes it"))
      }
    }
  }

  @Test("What may not be read is told, and the rest is read", .enabled(if: getuid() != 0))
  func unreadable() throws {
    let files = ["a/x.yaml": FileTests.wrong, "b.yaml": FileTests.wrong, "c.yaml": FileTests.wrong]
    try Command.withFolder(files) { folder throws in
      for name in ["a", "b.yaml"] {
        let path = folder.appending(path: name).path
        try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: path)
      }
      let a = folder.appending(path: "a").path
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: a) }
      let result = try Command.raphe(["check", "--format", "concise"], in: folder)
      #expect(result.code == 2)
      #expect(
        result.error.hasPrefix(
          "error[E0602] `a` cannot be read: permission denied\nerror[E0602] `b.yaml` cannot be read: permission denied\nc.yaml:"
        ), "\(result.error)")
    }
  }

  @Test("Pipes and devices are read as files are", arguments: ["cat more.yaml | \"$RAPHE\" check /dev/stdin s.yaml"])
  func pipes(line: String) throws {
    try Command.withFolder(["more.yaml": Study.more, "s.yaml": Study.vocabulary]) { folder throws in
      let substitution = "\"$RAPHE\" check <(cat more.yaml) s.yaml"
      for line in [line, substitution] {
        #expect(
          try Command.shell(line, in: folder).output
            == "1 theory, 1 claim, 1 vocabulary: no mistakes, 1 note (shown with --verbose)\n")
      }
      // Without an end, it stops at the limit.
      let endless = try Command.shell("\"$RAPHE\" check --max-bytes 100000 /dev/zero", in: folder)
      #expect(endless.code == 2 && endless.error.contains("error[E0117]"))
      // A pipe in a folder would wait for ever: it is told, not opened.
      _ = try Command.shell("mkfifo pipe.yaml", in: folder)
      let found = try Command.raphe(["check"], in: folder)
      #expect(found.code == 2 && found.output.hasPrefix("1 theory, 1 claim, 1 vocabulary: 1 mistake"))
      #expect(found.error == "error[E0602]: `pipe.yaml` cannot be read: it is a pipe or a device\n\n")
    }
  }

  // MARK: What is in reach

  @Test("A theory alone finds vocabulary and datasets in its project, from anywhere")
  func project() throws {
    try Command.withFolder(Study.files(with: ["elsewhere/x": ""])) { folder throws in
      let expected = try Command.raphe(["--select", "more"], in: folder).output
      #expect(expected.contains("contradicted  more-in-raphe"))
      let theories = folder.appending(path: "Hypotheses/theories")
      #expect(try Command.raphe(["Hypotheses/theories/more.yaml"], in: folder).output == expected)
      #expect(try Command.raphe(["more.yaml"], in: theories).output == expected)
      #expect(try Command.raphe(["../theories/more.yaml"], in: theories).output == expected)
      let path = theories.appending(path: "more.yaml").path
      #expect(try Command.raphe([path], in: folder.appending(path: "elsewhere")).output == expected)
      #expect(try Command.raphe([path], in: URL(filePath: "/")).output == expected)
    }
  }

  @Test("A folder with `raphe.yaml` or `.git` is a project too", arguments: ["raphe.yaml", ".git/HEAD"])
  func markers(marker: String) throws {
    let files = Dictionary(uniqueKeysWithValues: Study.files.map { ($0.key.dropFirst("Hypotheses/".count), $0.value) })
    try Command.withFolder([:]) { folder throws in
      for (name, text) in files { try Command.write(text, to: "p/\(name)", in: folder) }
      #expect(try Command.raphe(["p/theories/more.yaml"], in: folder).code == 2)
      try Command.write(marker == ".git/HEAD" ? "x" : Study.vocabulary, to: "p/\(marker)", in: folder)
      if marker == "raphe.yaml" {
        try FileManager.default.removeItem(at: folder.appending(path: "p/vocabulary/small.yaml"))
      }
      let result = try Command.raphe(["p/theories/more.yaml"], in: folder)
      #expect(result.code == 0 && result.output.contains("contradicted"), "\(result.error)")
    }
  }

  @Test("A theory outside any project is told where was searched")
  func outside() throws {
    try Command.withFolder(["more.yaml": Study.more]) { folder throws in
      let result = try Command.raphe(["more.yaml"], in: folder)
      #expect(result.code == 2)
      #expect(
        result.error.hasPrefix(
          "more.yaml:5:13: error[E0309]: there is no vocabulary `small` in the files of this run or in an enclosing project"
        ))
    }
  }

  @Test("Two vocabularies with one id are an error, in the run or in reach", arguments: [true, false])
  func twoVocabularies(inRun: Bool) throws {
    try Command.withFolder(Study.files(with: ["Hypotheses/vocabulary/two.yaml": Study.vocabulary])) { folder throws in
      let result = try Command.raphe(inRun ? [] : ["Hypotheses/theories/more.yaml"], in: folder)
      #expect(result.code == 2)
      #expect(result.error.contains("two.yaml:2:13: error[E0308]: two vocabularies have the id `small`"))
      #expect(result.error.contains("small.yaml:2:13: note: the first one"))
    }
  }

  @Test("A dataset of the run keeps those of the project out")
  func datasetOfTheRun() throws {
    let other = ["d/d.yaml": Study.dataset, "d/findings.csv": String(Study.findings.prefix { $0 != "\n" }) + "\n"]
    try Command.withFolder(Study.files(with: other.mapValues { $0 })) { folder throws in
      let theory = "Hypotheses/theories/more.yaml"
      #expect(try Command.raphe([theory], in: folder).output.contains("contradicted  more-in-raphe"))
      for arguments in [[theory, "d"], [theory, "--data", "d"], [theory, "--data", "d/d.yaml"]] {
        #expect(try Command.raphe(arguments, in: folder).output.contains("untested      more-in-raphe"))
      }
    }
  }

  @Test("From data the theories are left alone, and its own project has its vocabulary")
  func data() throws {
    let files = Dictionary(uniqueKeysWithValues: Study.files.map { ("p/\($0.key)", $0.value) })
    try Command.withFolder(files.merging(["more.yaml": Study.more]) { $1 }) { folder throws in
      for data in ["p/Hypotheses", "p/Hypotheses/evidence"] {
        let result = try Command.raphe(["more.yaml", "--data", data], in: folder)
        #expect(result.code == 0, "\(result.error)")
        #expect(result.output.contains("1 claim of 1 theory: 1 contradicted"))
      }
    }
  }

  @Test(
    "A dataset of the project that cannot be read stops the run, and a neighbouring theory does not",
    arguments: [("evidence/other.yaml", Int32(2)), ("theories/other.yaml", 0)])
  func neighbours(name: String, code: Int32) throws {
    let text = name.hasPrefix("evidence") ? "raphe: 1\ndataset: other\ngrain: [" : "raphe: 1\ntheory: other\nclaims: ["
    try Command.withFolder(Study.files(with: ["Hypotheses/\(name)": text])) { folder throws in
      let result = try Command.raphe(["Hypotheses/theories/more.yaml"], in: folder)
      #expect(result.code == code)
      #expect(result.error.contains("other.yaml") == (code == 2))
    }
  }

  // MARK: Standard input

  @Test("`-` is standard input, with the name it is given")
  func standardInput() throws {
    try Command.withFolder(Study.files) { folder throws in
      let more = try Command.raphe(["--select", "more"], in: folder)
      #expect(try Command.raphe(["-"], in: folder, input: Study.more) == more)
      let wrong = Study.more.replacingOccurrences(of: "in: depressed", with: "in: depresed")
      for (arguments, name) in [([], "<stdin>"), (["--stdin-filename", "x/y.yaml"], "x/y.yaml")] {
        let result = try Command.raphe(["check", "-"] + arguments, in: folder, input: wrong)
        #expect(result.code == 2)
        #expect(result.error.hasPrefix("\(name):12:9: error[E0306]: the theory has no group `depresed`\n"))
      }
      let empty = try Command.raphe(["-"], in: folder)
      #expect(empty.code == 2 && empty.error.hasPrefix("<stdin>: error[E0111]: the file says nothing\n"))
      // Read once, however often it is named, and beside other files.
      let both = ["-", "Hypotheses/theories/fewer.yaml", "-"]
      #expect(try Command.raphe(both, in: folder, input: Study.more) == (try Command.raphe([], in: folder)))
    }
  }
}
