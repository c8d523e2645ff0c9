/// How much a block speaks for its being part of the article: its letters when it
/// reads like sentences, a negative number when it is made of links or scraps.
enum BlockValue {
  static func of(_ block: TextBlock) -> Int {
    if block.isBoilerplate { return 0 }
    let weight = block.weight
    let density = block.linkDensity
    if density > 0.5 { return -15 - min(weight, 120) / 4 }
    let unlinked = weight - block.linked
    if block.isHeading { return 0 }
    if block.isCaption { return min(unlinked, 60) / 4 }
    switch block.tag {
    case .p, .blockquote, .pre: return unlinked
    default: break
    }
    if weight >= 80 || (weight >= 40 && block.punctuation > 0) { return unlinked }
    if block.isListItem || block.isCell { return block.linked > 0 ? -4 : 0 }
    return -4
  }
}
