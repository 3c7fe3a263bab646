// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A module of the library.
///
/// Each knows only those named as its dependencies; `raphe` alone prints and exits.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
  name: "raphe",
  products: [
    .library(
      name: "Raphe",
      targets: [
        "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation",
        "RapheReporting",
      ]),
    .executable(name: "raphe", targets: ["raphe"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    module("RapheSyntax", ["CYAML"]),
    module("RapheLanguage", ["RapheSyntax", "RapheStatistics", "RapheSimulation"]),
    module("RapheStatistics"),
    module("RapheSimulation"),
    module("RapheEvidence", ["RapheSyntax", "RapheLanguage", "RapheStatistics"]),
    module("RapheEvaluation", ["RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence"]),
    module(
      "RapheReporting",
      ["RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation"]),
    .executableTarget(
      name: "raphe",
      dependencies: [
        "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation",
        "RapheReporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "raphe-benchmark",
      dependencies: ["CYAML", "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvaluation"],
      swiftSettings: settings),
    tests("RapheSyntaxTests", ["RapheSyntax"]),
    tests("RapheLanguageTests", ["RapheSyntax", "RapheStatistics", "RapheSimulation", "RapheLanguage"]),
    tests("RapheStatisticsTests", ["RapheStatistics"]),
    tests("RapheSimulationTests", ["RapheSimulation"], resources: [.copy("Resources")]),
    tests("RapheEvidenceTests", ["RapheSyntax", "RapheLanguage", "RapheEvidence"]),
    tests(
      "RapheEvaluationTests",
      ["RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation"]),
    tests(
      "RapheReportingTests",
      [
        "RapheSyntax", "RapheLanguage", "RapheStatistics", "RapheSimulation", "RapheEvidence", "RapheEvaluation",
        "RapheReporting",
      ]),
    tests("CommandTests", ["raphe"]),
  ],
  swiftLanguageModes: [.v6]
)
