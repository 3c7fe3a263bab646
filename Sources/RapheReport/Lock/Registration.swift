extension Reported {
  /// Claims as they stand before data are collected, to deposit.
  package struct Registration: Described {
    package var raphe: RegistrationVersions
    package var date: String
    package var settings: LockSettings
    package var theories: [RegisteredTheory]
    package var datasets: [RegisteredDataset]

    /// What a run would be held against, made of its report.
    ///
    /// - Parameter date: year-month-day.
    package init(_ report: Verdicts, date: String) {
      raphe = RegistrationVersions(version: report.raphe.version)
      self.date = date
      settings = LockSettings(report.settings)
      theories = report.theories.map(RegisteredTheory.init).sorted { $0.id < $1.id }
      datasets = (report.datasets ?? []).map { RegisteredDataset(id: $0.id, digest: $0.digest) }
        .sorted { $0.id < $1.id }
    }

    package static let description = Description<Self>(
      "registration", "Claims as they stand before data are collected.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.date, \.date, .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), says: "When it was made, in UTC."),
        Key(CodingKeys.settings, \.settings),
        Key(CodingKeys.theories, \.theories, says: "By their ids."),
        Key(CodingKeys.datasets, \.datasets, says: "The data that were there already, by their ids."),
      ])
  }

  /// What made a registration, and the versions of its shape and of the language.
  package struct RegistrationVersions: Described {
    package var version: String
    package var registration: Int
    package var language: Int

    package init(version: String) { (self.version, registration, language) = (version, 1, 1) }

    package static let description = Description<Self>(
      "registrationVersions", "What made it, and the versions of its shape and of the language.",
      [
        Key(CodingKeys.version, \.version),
        Key(CodingKeys.registration, \.registration, .constant(1)),
        Key(CodingKeys.language, \.language, .constant(1)),
      ])
  }

  /// A theory of a registration.
  package struct RegisteredTheory: Described {
    package var id: String
    package var title: String
    package var claims: [RegisteredClaim]

    fileprivate init(_ theory: Theory) {
      (id, title) = (theory.id, theory.title)
      claims = theory.claims.map(RegisteredClaim.init).sorted { $0.id < $1.id }
    }

    package static let description = Description<Self>(
      "registeredTheory", "A theory of a registration.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.title, \.title),
        Key(CodingKeys.claims, \.claims, says: "By their ids."),
      ])
  }

  /// A claim of a registration.
  package struct RegisteredClaim: Described {
    package var id: String
    package var digest: String?
    package var sentence: String
    package var quantity: String
    package var scale: String
    package var region: Region?
    package var order: [String]?
    package var priorProbability: Number
    package var bitsAtStake: Number
    package var commitment: Number?
    package var expect: [String]

    fileprivate init(_ claim: Claim) {
      id = claim.id
      digest = claim.digest
      sentence = claim.sentence
      quantity = claim.quantity
      scale = claim.scale
      region = claim.region
      order = claim.order.map { $0.is == Order.falling ? $0.across.reversed() : $0.across }
      priorProbability = claim.priorProbability
      bitsAtStake = claim.bitsAtStake
      commitment = claim.commitment
      expect = claim.expect
    }

    package static let description = Description<Self>(
      "registeredClaim", "A claim of a registration.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of what it says, SHA-256 in hexadecimal digits."),
        Key(CodingKeys.sentence, \.sentence),
        Key(CodingKeys.quantity, \.quantity),
        Key(CodingKeys.scale, \.scale),
        Key(CodingKeys.region, \.region, says: "Where the true effect lies; absent for an order."),
        Key(CodingKeys.order, \.order, says: "The groups from the lowest level to the highest; of an order alone."),
        Key(CodingKeys.priorProbability, \.priorProbability, .probability),
        Key(CodingKeys.bitsAtStake, \.bitsAtStake),
        Key(CodingKeys.commitment, \.commitment, .probability),
        Key(CodingKeys.expect, \.expect, .verdict, says: "The verdicts that are expected; none where nothing is said."),
      ])
  }

  /// A dataset that was there when claims were registered.
  package struct RegisteredDataset: Described {
    package var id: String
    package var digest: String?

    package init(id: String, digest: String?) { (self.id, self.digest) = (id, digest) }

    package static let description = Description<Self>(
      "registeredDataset", "A dataset that was there when claims were registered.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.digest, \.digest, .digest, says: "Of its rows and of what its own file says of them."),
      ])
  }
}
