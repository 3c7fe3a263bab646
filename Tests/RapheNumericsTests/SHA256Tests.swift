import RapheNumerics
import Testing

// The example vectors of NIST for FIPS 180-4, "SHA-256 Examples" (Examples with Intermediate Values, csrc.nist.gov), and
// short messages of the SHA Validation System (SHA256ShortMsg.rsp, Len = 0 and 8). Digests are equal or wrong.
@Suite("SHA-256")
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func examples(text: String, digest: String) throws {
    try #require(SHA256.isAvailable)
    #expect(SHA256.hexadecimal(of: text) == digest)
  }

  /// A million times `a`.
  @Test func longMessage() {
    #expect(
      SHA256.hexadecimal(of: [UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// One byte that is no UTF-8 (SHA256ShortMsg.rsp, Len = 8).
  @Test func bytes() {
    #expect(
      SHA256.hexadecimal(of: [0xD3]) == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1")
  }
}
