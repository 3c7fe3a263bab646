/// Settings of Visual Studio Code, and of what reads them, for the extension `redhat.vscode-yaml`.
enum StartingEditor {
  static let settings = """
    {
      "yaml.schemas": {
        "./.vscode/raphe.schema.json": ["/Hypotheses/**/*.yaml", "/raphe.yaml"]
      },
      "files.associations": {"*.yaml": "yaml"}
    }

    """
}
