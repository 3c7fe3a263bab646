/// The part of SARIF 2.1.0 that is written: objects named and shaped as sections 3.13 to 3.58 of the OASIS standard say.
struct SARIFLog: Encodable {
  struct Text: Encodable {
    var text: String
  }

  struct Run: Encodable {
    var tool: Tool
    var columnKind = "unicodeCodePoints"
    var originalUriBaseIds = ["SRCROOT": BaseID(description: Text(text: "The root of the repository."))]
    var automationDetails: Identity
    var invocations: [Invocation]
    var results: [Result]
  }

  struct BaseID: Encodable {
    var description: Text
  }

  struct Identity: Encodable {
    var id: String
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Driver: Encodable {
    var name = "raphe"
    var semanticVersion: String
    var rules: [Rule]
  }

  struct Rule: Encodable {
    var id: String
    var name: String
    var shortDescription: Text
    var fullDescription: Text
    var help: Help
    var defaultConfiguration: Configuration
    var properties: RuleProperties
  }

  struct Help: Encodable {
    var text: String
    var markdown: String
  }

  struct Configuration: Encodable {
    var level: String
  }

  struct RuleProperties: Encodable {
    var tags: [String]
    var precision = "high"
  }

  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var exitCode: Int32
    var exitCodeDescription: String
    var arguments: [String]?
    var toolConfigurationNotifications: [Notification]?
  }

  struct Notification: Encodable {
    var descriptor: Identity
    var level: String
    var message: Text
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var kind: String
    var level: String
    var message: Text
    var locations: [Location]
    var relatedLocations: [Location]?
    var partialFingerprints: [String: String]?
    var properties: ResultProperties?
  }

  struct ResultProperties: Encodable {
    var theory: String
    var claim: String
    var verdict: String
    var expected: [String]
    var datasets: [String]?
  }

  struct Location: Encodable {
    var id: Int?
    var message: Text?
    var physicalLocation: PhysicalLocation
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region?
  }

  struct ArtifactLocation: Encodable {
    var uri: String
    var uriBaseId: String?
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}
