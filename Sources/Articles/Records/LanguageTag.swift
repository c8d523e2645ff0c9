/// Language names as files declare them, made BCP 47 (RFC 5646): lower case, and
/// the shortest code, as section 2.2.1 there asks.
enum LanguageTag {
  /// "en_US" is "en-us", "deu" is "de", "English" is "en"; nil for what is no
  /// language.
  static func normalised(_ text: String) -> String? {
    var parts = text.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard let first = parts.first, (2...12).contains(first.count),
      parts.joined().utf8.allSatisfy({ isLetterOrDigit($0) })
    else { return nil }
    if let short = shorter[first] {
      parts[0] = short
    } else if first.count > 3 || first == "und" || first == "mul" {
      return nil
    }
    guard parts.allSatisfy({ $0.count <= 8 }), parts.count <= 4 else { return parts[0] }
    return parts.joined(separator: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  /// ISO 639-2 and 639-3 codes that have a two-letter code
  /// (https://www.loc.gov/standards/iso639-2/php/code_list.php), and English
  /// names of the languages that news is most often in.
  private static let shorter: [String: String] = {
    var table: [String: String] = [:]
    let rows = """
      af afr afrikaans|am amh amharic|ar ara arabic|az aze|be bel|bg bul bulgarian|bn ben bengali
      bs bos|ca cat catalan|cs ces cze czech|cy cym wel welsh|da dan danish|de deu ger german
      el ell gre greek|en eng english|es spa spanish|et est estonian|eu eus baq basque
      fa fas per persian|fi fin finnish|fr fra fre french|ga gle irish|gl glg|gu guj|ha hau hausa
      he heb hebrew|hi hin hindi|hr hrv croatian|hu hun hungarian|hy hye arm armenian|id ind indonesian
      ig ibo igbo|is isl ice icelandic|it ita italian|ja jpn japanese|ka kat geo|kk kaz|km khm
      ko kor korean|ky kir|ln lin lingala|lt lit lithuanian|lg lug|lv lav latvian|mk mkd mac
      ml mal|mn mon|mr mar|ms msa may malay|mt mlt|my mya bur|ne nep nepali|nl nld dut dutch
      no nor norwegian|nb nob|nn nno|om orm oromo|pa pan|pl pol polish|ps pus|pt por portuguese
      rn run|ro ron rum romanian|ru rus russian|rw kin|si sin|sk slk slo slovak|sl slv slovenian
      sn sna shona|so som somali|sq sqi alb albanian|sr srp serbian|sv swe swedish
      sw swa swahili|ta tam tamil|te tel|th tha thai|ti tir|tr tur turkish|uk ukr ukrainian
      ur urd urdu|uz uzb|vi vie vietnamese|xh xho|yo yor yoruba|zh zho chi chinese|zu zul
      """
    for row in rows.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let names = row.split(separator: " ").map(String.init)
      for name in names.dropFirst() { table[name] = names[0] }
    }
    return table
  }()
}
