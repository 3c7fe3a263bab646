extension Reported {
  /// One theory; without a score when its file has errors.
  package struct Theory: Described {
    package var id: String
    package var title: String
    package var published: Int?
    package var file: String
    package var line: Int
    package var isWhole: Bool
    package var score: Score?
    package var mechanism: String?
    package var claims: [Claim]
    package var courses: [Course]?

    package init(
      id: String, title: String, published: Int? = nil, file: String, line: Int, isWhole: Bool, score: Score? = nil,
      mechanism: String? = nil, claims: [Claim], courses: [Course]? = nil
    ) {
      self.id = id
      self.title = title
      self.published = published
      self.file = file
      self.line = line
      self.isWhole = isWhole
      self.score = score
      self.mechanism = mechanism
      self.claims = claims
      self.courses = courses
    }

    package static let description = Description<Self>(
      "theory", "One theory; without a score when its file has errors.",
      [
        Key(CodingKeys.id, \.id),
        Key(CodingKeys.title, \.title),
        Key(CodingKeys.published, \.published),
        Key(CodingKeys.file, \.file),
        Key(CodingKeys.line, \.line),
        Key(CodingKeys.isWhole, \.isWhole, says: "Whether the file is free of errors; if not, it has no score."),
        Key(CodingKeys.score, \.score),
        Key(CodingKeys.mechanism, \.mechanism, says: "The id of its model; absent without one."),
        Key(CodingKeys.claims, \.claims),
        Key(CodingKeys.courses, \.courses, says: "The claims of courses over time; absent without one."),
      ])
  }
}
