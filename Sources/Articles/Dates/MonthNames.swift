/// Month names, as written in dates, in the languages newspapers come in: in full,
/// inflected and abbreviated. Folded to lower case; a closing full stop is not
/// part of a name.
///
/// After the month names of Unicode CLDR (https://cldr.unicode.org/), with the
/// abbreviations that newspapers use ("Sept", "sett").
enum MonthNames {
  /// The month, 1 to 12; nil for no month, or for a name that languages disagree
  /// about ("listopad" is October in Croatian and November in Polish) unless
  /// `language` decides.
  static func month(_ word: String, language: String?) -> Int? {
    if let language, let month = byLanguage[String(language.prefix(2))]?[word] { return month }
    return common[word]
  }

  private static let byLanguage: [String: [String: Int]] = {
    var tables: [String: [String: Int]] = [:]
    // Cut as bytes: to cut strings by their characters took some milliseconds.
    for row in rows.utf8.split(separator: 0x0A) {
      let parts = row.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2 else { continue }
      var table: [String: Int] = [:]
      for (index, names) in parts[1].split(separator: UInt8(ascii: "|")).enumerated() {
        for name in names.split(separator: 0x20) { table[String(Substring(name))] = index + 1 }
      }
      tables[String(Substring(parts[0]))] = table
    }
    return tables
  }()

  private static let common: [String: Int] = {
    var table: [String: Int] = [:]
    var disputed: Set<String> = []
    for names in byLanguage.values {
      for (name, month) in names where table.updateValue(month, forKey: name) ?? month != month {
        disputed.insert(name)
      }
    }
    for name in disputed { table[name] = nil }
    return table
  }()

  private static let rows = """
    en:january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec
    de:januar jänner jan jän|februar feber feb|märz maerz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez
    fr:janvier janv jan|février fevrier févr fevr fév fev|mars mar|avril avr|mai|juin|juillet juil juill|août aout aoû|septembre sept sep|octobre oct|novembre nov|décembre decembre déc dec
    es:enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sep sept set|octubre oct|noviembre nov|diciembre dic
    pt:janeiro jan|fevereiro fev|março marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set|outubro out|novembro nov|dezembro dez
    it:gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic
    nl:januari jan|februari feb|maart mrt maa|april apr|mei|juni jun|juli jul|augustus aug|september sep sept|oktober okt|november nov|december dec
    ca:gener gen|febrer febr feb|març mar|abril abr|maig|juny|juliol jul|agost ag|setembre set|octubre oct|novembre nov|desembre des
    eu:urtarrila urtarrilaren urt|otsaila otsailaren ots|martxoa martxoaren|apirila apirilaren api|maiatza maiatzaren|ekaina ekainaren eka|uztaila uztailaren uzt|abuztua abuztuaren abu|iraila irailaren ira|urria urriaren urr|azaroa azaroaren aza|abendua abenduaren abe
    da:januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|december dec
    no:januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|desember des
    sv:januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug|september sep sept|oktober okt|november nov|december dec
    is:janúar jan|febrúar feb|mars mar|apríl apr|maí|júní jún|júlí júl|ágúst ágú|september sep|október okt|nóvember nóv|desember des
    fi:tammikuu tammikuuta tammikuun tammi|helmikuu helmikuuta helmikuun helmi|maaliskuu maaliskuuta maaliskuun maalis|huhtikuu huhtikuuta huhtikuun huhti|toukokuu toukokuuta toukokuun touko|kesäkuu kesäkuuta kesäkuun kesä|heinäkuu heinäkuuta heinäkuun heinä|elokuu elokuuta elokuun elo|syyskuu syyskuuta syyskuun syys|lokakuu lokakuuta lokakuun loka|marraskuu marraskuuta marraskuun marras|joulukuu joulukuuta joulukuun joulu
    et:jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt|november nov|detsember dets
    lv:janvāris janvārī janv jan|februāris februārī febr|marts martā mar|aprīlis aprīlī apr|maijs maijā mai|jūnijs jūnijā jūn|jūlijs jūlijā jūl|augusts augustā aug|septembris septembrī sept|oktobris oktobrī okt|novembris novembrī nov|decembris decembrī dec
    lt:sausis sausio saus|vasaris vasario vas|kovas kovo kov|balandis balandžio bal|gegužė gegužės geg|birželis birželio birž|liepa liepos liep|rugpjūtis rugpjūčio rugp|rugsėjis rugsėjo rugs|spalis spalio spal|lapkritis lapkričio lapkr|gruodis gruodžio gruod
    hu:január jan|február febr feb|március márc már|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec
    ro:ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sep sept|octombrie oct|noiembrie noi|decembrie dec
    pl:styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz|październik października paź|listopad listopada lis|grudzień grudnia gru
    cs:leden ledna led|únor února úno|březen března bře|duben dubna dub|květen května kvě|červen června čvn|červenec července čvc|srpen srpna srp|září|říjen října říj|listopad listopadu lis|prosinec prosince pro
    sk:január januára jan|február februára feb|marec marca mar|apríl apríla apr|máj mája|jún júna|júl júla|august augusta aug|september septembra sep|október októbra okt|november novembra nov|december decembra dec
    sl:januar januarja jan|februar februarja feb|marec marca mar|april aprila apr|maj maja|junij junija jun|julij julija jul|avgust avgusta avg|september septembra sep|oktober oktobra okt|november novembra nov|december decembra dec
    hr:siječanj siječnja sij|veljača veljače velj|ožujak ožujka ožu|travanj travnja tra|svibanj svibnja svi|lipanj lipnja lip|srpanj srpnja srp|kolovoz kolovoza kol|rujan rujna ruj|listopad listopada lis|studeni studenoga studenog stu|prosinac prosinca pro
    sr:јануар januar jan|фебруар februar feb|март mart mar|април april apr|мај maj|јун jun juni|јул jul juli|август avgust avg|септембар septembar sep|октобар oktobar okt|новембар novembar nov|децембар decembar dec
    bg:януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември
    ru:январь января янв|февраль февраля фев|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя|декабрь декабря дек
    uk:січень січня січ|лютий лютого лют|березень березня бер|квітень квітня кві|травень травня тра|червень червня чер|липень липня лип|серпень серпня сер|вересень вересня вер|жовтень жовтня жов|листопад листопада лис|грудень грудня гру
    be:студзень студзеня|люты лютага|сакавік сакавіка|красавік красавіка|май мая|чэрвень чэрвеня|ліпень ліпеня|жнівень жніўня|верасень верасня|кастрычнік кастрычніка|лістапад лістапада|снежань снежня
    el:ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ|μάρτιος μαρτίου μαρ|απρίλιος απριλίου απρ|μάιος μαΐου μαϊ μαι|ιούνιος ιουνίου ιουν|ιούλιος ιουλίου ιουλ|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ
    tr:ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara
    sq:janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor
    ga:eanáir ean|feabhra feabh|márta|aibreán aib|bealtaine beal|meitheamh meith|iúil|lúnasa lún|meánfómhair|deireadh|samhain samh|nollaig noll
    cy:ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr
    id:januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt|september sep|oktober okt|november nov|desember des
    ms:januari jan|februari feb|mac|april apr|mei|jun|julai jul|ogos|september sep|oktober okt|november nov|disember dis
    sw:januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba
    ar:يناير كانون٢|فبراير شباط|مارس آذار اذار|أبريل ابريل إبريل نيسان|مايو أيار ايار|يونيو يونيه حزيران|يوليو يوليه تموز|أغسطس اغسطس آب|سبتمبر أيلول ايلول|أكتوبر اكتوبر|نوفمبر|ديسمبر
    fa:ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر
    ur:جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر
    he:ינואר בינואר|פברואר בפברואר|מרץ במרץ מרס|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר
    hy:հունվարի հունվար|փետրվարի փետրվար|մարտի մարտ|ապրիլի ապրիլ|մայիսի մայիս|հունիսի հունիս|հուլիսի հուլիս|օգոստոսի օգոստոս|սեպտեմբերի սեպտեմբեր|հոկտեմբերի հոկտեմբեր|նոյեմբերի նոյեմբեր|դեկտեմբերի դեկտեմբեր
    hi:जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
    ne:जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर
    bn:জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর
    ta:ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்
    """
}
