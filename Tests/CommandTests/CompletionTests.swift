import Foundation
import Testing

/// What a shell completes, and the manual page.
@Suite("Completions and manual") struct CompletionTests {
  @Test("The shells accept the scripts, which name commands, formats and the words of options")
  func scripts() throws {
    let checks = ["bash": "bash -n", "zsh": "zsh -n", "fish": "fish --no-execute"]
    for (shell, check) in checks {
      try Command.withFolder { folder throws in
        let script = try Command.raphe(["--generate-completion-script", shell], in: folder)
        #expect(script.code == 0 && script.error == "")
        for word in ["explain", "init", "junit", "contradicted", "dopamine", "Hartung".lowercased(), "REML", "watch"] {
          #expect(script.output.contains(word), "\(shell) does not complete \(word)")
        }
        try Command.write(script.output, to: "raphe.\(shell)", in: folder)
        let line = "if command -v \(shell) > /dev/null; then \(check) raphe.\(shell); fi"
        let checked = try Command.shell(line, in: folder)
        #expect(checked.code == 0 && checked.error == "", "\(checked.error)")
      }
    }
  }

  @Test("Claims are completed by their ids, in bash as it is used")
  func claims() throws {
    try Command.withFolder(Study.files) { folder throws in
      let line = """
        mkdir bin && ln -s "$RAPHE" bin/raphe && PATH="$PWD/bin:$PATH"
        "$RAPHE" --generate-completion-script bash > raphe.bash && source raphe.bash
        COMP_WORDS=(raphe explain more/) COMP_CWORD=2 COMP_LINE='raphe explain more/' COMP_POINT=19 COMP_TYPE=9
        _raphe raphe more/ explain
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let completed = try Command.shell(line, in: folder)
      #expect(completed.output == "more/more-in-raphe\n", "\(completed)")
    }
  }

  @Test("The manual page names every command, and groff finds no fault in it")
  func manual() throws {
    let page = try Command.raphe(["manual"])
    #expect(page.code == 0 && page.output.hasPrefix(".TH RAPHE 1"))
    for name in ["init", "test", "check", "explain", "compare", "plan", "simulate", "calibrate", "report", "schema"] {
      #expect(page.output.contains(".SS \"raphe \(name)\"\n"), "\(name)")
    }
    #expect(page.output.contains("\\-\\-fail\\-on <words>") && !page.output.contains("raphe manual"))
    let line = """
      command -v groff > /dev/null || exit 0
      "$RAPHE" manual | groff -man -ww -Tutf8 | sed 's/\\x1b\\[[0-9;]*m//g' > /dev/null
      """
    let shown = try Command.shell(line)
    #expect(shown.code == 0 && shown.error == "", "\(shown.error)")
  }
}
