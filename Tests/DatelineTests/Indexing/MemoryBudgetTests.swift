import Testing

@testable import Dateline

@Suite struct MemoryBudgetTests {
  @Test func `as usual two workers have as much as is of use`() {
    let budget = MemoryBudget(memory: 512 << 20, workers: 2)
    #expect(budget.workers == 2 && budget.unitBytes == WorkUnit.maximumBytes)
    #expect(budget.vocabulary == MemoryBudget.maximumVocabulary)
    #expect(budget.commitBytes == MemoryBudget.maximumCommitBytes)
  }

  @Test(arguments: [1, 64, 128, 512, 4096], [1, 2, 8, 32, 1000])
  func `there are no more workers than there is memory for, and what each has is bounded`(
    megabytes: Int, asked: Int
  ) {
    let memory = megabytes << 20
    let budget = MemoryBudget(memory: memory, workers: asked)
    #expect((1...asked).contains(budget.workers) && budget.unitBytes >= 1 << 16)
    guard megabytes >= 64 else { return }
    // A unit that is read, thirty times over, and what is remembered.
    #expect(budget.workers * (budget.unitBytes * 30 + budget.vocabulary * 120) <= memory)
    #expect(budget.workers == asked || memory / budget.workers < 128 << 20)
    #expect(budget.commitBytes <= memory / 60 && budget.vocabulary > 50_000)
  }

  @Test func `units have the size that is asked for`() {
    #expect(MemoryBudget(memory: 64 << 20, workers: 1, unitBytes: 4096).unitBytes == 4096)
  }
}
