import Dispatch
import TestSupport
import Testing

@testable import Dateline

@Suite struct OrderedMailboxTests {
  @Test(arguments: [1, 2])
  func `values put in any order by any thread come out by number`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let mailbox = OrderedMailbox<Int>()
    let numbers = (0..<400).shuffled(using: &random)
    let group = DispatchGroup()
    for part in 0..<4 {
      DispatchQueue(label: "test").async(group: group) {
        for (index, number) in numbers.enumerated() where index % 4 == part {
          mailbox.put(number, at: number)
        }
      }
    }
    var taken: [Int] = []
    for _ in numbers { if let number = mailbox.next() { taken.append(number) } }
    #expect(taken == Array(0..<400), "seed \(seed)")
    #expect(group.wait(timeout: .now() + 30) == .success)
    mailbox.finish()
    #expect(mailbox.next() == nil)
  }

  @Test func `after the end, what is there comes out up to the first gap`() {
    let mailbox = OrderedMailbox<String>()
    mailbox.put("c", at: 3)
    mailbox.put("a", at: 0)
    mailbox.put("b", at: 1)
    mailbox.finish()
    #expect(mailbox.next() == "a")
    #expect(mailbox.next() == "b")
    #expect(mailbox.next() == nil)
    #expect(mailbox.next() == nil)
  }
}
