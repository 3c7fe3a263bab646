// swift-tools-version: 6.2
import PackageDescription

// Programs that use the library as any other package would; `.ci/run` builds them, runs them and reads what they print.
let examples = ["JudgeAFolder", "EvidenceInCode", "OwnReporter"]

let package = Package(
  name: "examples",
  // Elsewhere: .package(url: "...", from: "...").
  dependencies: [.package(name: "raphe", path: "../..")],
  targets: examples.map {
    .executableTarget(
      name: $0, dependencies: [.product(name: "Raphe", package: "raphe")], exclude: ["prints.txt"])
  }
)
