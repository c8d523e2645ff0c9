extension FunctionWords {
  /// Latin letters, the larger languages of the news first.
  static let latin = FunctionWords([
    (
      "en",
      "the of and to in a is that for on was with as it by be at from are have has not this his"
    ),
    ("en", "but an which were they been will would their had he she said who or about than after"),
    (
      "fr",
      "de la le les et des en du un une que qui dans pour est au par sur plus pas ce il se ne a"
    ),
    ("fr", "son avec sont aux été cette ont mais ses l d qu n s c j comme ou leur était nous vous"),
    (
      "de",
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es"
    ),
    (
      "de",
      "an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war"
    ),
    (
      "es",
      "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya"
    ),
    (
      "es",
      "este sí porque esta entre cuando muy sin sobre también hasta hay donde desde está fue son"
    ),
    (
      "it",
      "di e che il la in a per un del è non una della le si da con i sono dei al come ha gli alla"
    ),
    (
      "it",
      "più nel anche lo ma delle dal dell all nella ai su suo questo stato hanno essere era l d"
    ),
    (
      "pt",
      "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele"
    ),
    ("pt", "das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso são"),
    (
      "nl",
      "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij door over"
    ),
    (
      "nl",
      "naar uit wordt werd heeft nog hij worden ze tot of die deze was meer wel geen hebben haar"
    ),
    (
      "da",
      "og i at det er en til på af for med der den som de har ikke et fra han var vil også om kan"
    ),
    (
      "da",
      "men efter ved eller bliver blev være være sig hun havde over nu mere end skal når mod siger ud"
    ),
    (
      "no",
      "og i det er på som en til av for med at ikke den har de om et fra men han var seg vi kan skal"
    ),
    (
      "no",
      "etter ble vil ved også blir eller da hun mot være så ut opp når bare sier mer enn jeg blitt"
    ),
    (
      "sv",
      "och i att det som en på är av för med den till inte har de ett om var han men från så vi kan"
    ),
    (
      "sv",
      "när eller ska efter vid också än hon under blir blev mot sig säger ut här år mycket där sin"
    ),
    (
      "fi",
      "ja on ei että se oli hän mutta ovat kun myös joka mukaan sen kuin tai ole olla vain jos nyt"
    ),
    (
      "fi",
      "jo sekä hänen ollut mitä niin voi sitä tämä ne mukaan vuonna jotka jälkeen kanssa kuitenkin"
    ),
    (
      "hu",
      "a az és hogy nem egy is volt meg csak már de ha vagy el ez mint még azt szerint ki lesz sem"
    ),
    (
      "hu",
      "van be kell lehet majd után között ezt amely amit pedig minden akkor ezek voltak itt mert"
    ),
    (
      "ro",
      "de și în a la cu din pe care că un o pentru nu mai este au fost să se ce sunt prin lui ale"
    ),
    (
      "ro",
      "după fi sau dar al va această acest ani când le fără despre între până unui unei cel cea"
    ),
    (
      "tr",
      "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var o en olduğu ama ise her"
    ),
    (
      "tr",
      "değil mi yeni ki göre tarafından ancak oldu dedi diye nin nda in iki veya hem böyle şey yok"
    ),
    (
      "ca",
      "de la i que el en a els per un del les és amb una no al es ha dels més com va però són també"
    ),
    (
      "ca",
      "se aquest aquesta l d pel seu seva han entre ser fins molt on ja quan sobre hi van està"
    ),
    (
      "eu",
      "eta da ez du bat dira ere izan zuen egin dute dela hau baino baina zen dituzte bere edo den"
    ),
    (
      "eu",
      "beste dago behar duen honetan zuten oso hori gehiago egiten arte ziren batean guztiak nahi"
    ),
    (
      "ga",
      "an na agus ar is a i le go bhí ag sé leis do de air tá ní sa mar ach nach bhfuil sin atá seo"
    ),
    (
      "ga",
      "chuig faoi raibh gur siad ann níl dá don cén nuair gach aon idir maidir rinne bheith bliain"
    ),
    (
      "pl",
      "w i na z się nie do to że o jest jak od po co za przez dla ale był tym ze być czy tak jego już"
    ),
    (
      "pl",
      "oraz są które który roku może została został jako będzie było tylko przed także więc przy"
    ),
    (
      "cs",
      "a v se na je že s z do o i to ve k za by pro po jako od jsou ale který jeho které byl při už"
    ),
    (
      "cs",
      "jsem však podle také nebo co není až bude která mezi jejich ze tak před bylo roce být pouze"
    ),
    (
      "sk",
      "a v sa na je že s z do o aj to vo k za by pre po ako od sú ale ktorý jeho ktoré bol pri už"
    ),
    (
      "sk",
      "však podľa alebo čo nie až bude ktorá medzi ich zo tak pred bolo roku byť len tiež ktorí"
    ),
    (
      "sl",
      "in je v na za se da so pa ki z po s ne tudi ni bo pri bi do kot iz od še ali ter bil samo kar"
    ),
    ("sl", "kako zaradi med lahko že svoje ob bila leta sta več vse zelo njegov kjer tako ko smo"),
    (
      "hr",
      "i u je na se da za su od s a koji o ne kao će što nije bi iz to ili sam do samo ali koje"
    ),
    (
      "hr",
      "te te po ako nakon bio prema kako još koja smo godine prije više biti tako bila oko zbog može"
    ),
    (
      "lt",
      "ir į kad iš su tai yra o kaip bet buvo jo apie ne už po dėl per prie jau bus tik iki taip kas"
    ),
    (
      "lt",
      "nuo metų savo buvo gali pagal metais kurie tačiau arba jų nors kur ją šio labai dar jei"
    ),
    (
      "lv",
      "un ir no ar par ka uz kas tas kā bet nav arī pie līdz vai pēc to viņš tika gan jau tā būs bija"
    ),
    (
      "lv",
      "pirms laikā tiek gada savu šo kur ja var tikai ļoti viņa lai starp vēl tam kuri gadā tomēr"
    ),
    (
      "et",
      "ja on ei et ka see oli kui oma mis kes aga ning või ta seda siis ole pole selle nii ma välja"
    ),
    (
      "et",
      "tema aasta eest juba pärast olid kuid üle saab väga neid nende ta mida veel vaid oleks alates"
    ),
    (
      "sq",
      "e të në dhe i për me një që nga se është do ka si ishte kanë tij janë por më nuk mund duke kjo"
    ),
    (
      "sq",
      "ky këtë pas tyre edhe saj ai ndërsa kishte vetëm nëse sipas deri gjatë ose shumë tha kur"
    ),
    (
      "is",
      "og í að á er sem en var við það til um af með ekki fyrir hann hefur ég eru frá hún þegar sér"
    ),
    (
      "is",
      "þá eða þeir þess því verið hafa verða upp eftir vera þar hafi sagði segir þau voru nú þeim"
    ),
    (
      "mt",
      "li ta u il l fil minn kien biex dan bl din f lill jew hija huwa kienet għal mill dwar ma kif"
    ),
    (
      "mt",
      "wara mhux kull iktar aktar fuq bil tal tas dawn qal ukoll meta jista kienu ħafna sena fost"
    ),
    (
      "id",
      "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa"
    ),
    (
      "id",
      "ada mereka lebih telah atau oleh menjadi sudah adalah kata seorang tahun sebagai kami saat"
    ),
    (
      "vi",
      "và của là không được có cho người trong các một những với đã này về ông đến từ khi sẽ tại ra"
    ),
    (
      "vi",
      "cũng như nhưng vào năm nhiều ở còn việc để hay theo sau phải lại làm đó bị trên rằng thì"
    ),
    (
      "sw",
      "na ya wa kwa ni za katika la kuwa hiyo huo cha hii ambayo kama yake baada bila alisema lakini"
    ),
    (
      "sw",
      "pia watu wake huyo vya nchi kwamba ili zaidi mwaka hata hivyo ambao siku jana yao mkuu nchini"
    ),
    (
      "ha",
      "da a ta na ya ne ba wanda kuma ce an ga cewa sun don domin wannan su amma daga ko kan yi shi"
    ),
    (
      "ha",
      "suka za mai wata cikin wasu bayan har duk kasa kamar lokacin shugaban inda aka masu mutane"
    ),
    (
      "yo",
      "ni ti ń si àwọn wọn o àti fún pé láti náà bí kan kò jẹ́ rẹ̀ wá ṣe sí nínú lọ mo tó ohun ẹ̀"
    ),
    (
      "yo",
      "ọmọ kí gbogbo ọ̀rọ̀ fi sọ orílẹ̀ nàìjíríà ó ní lórí nígbà ìlú èyí ìpínlẹ̀ tí yìí lẹ́yìn wà ilé ọdún"
    ),
    (
      "ig",
      "na nke ndi bụ ya ka ga dị maka n si onye ahụ nwere mana ihe ha ọ e otu kwuru ma bu dika gi"
    ),
    (
      "ig",
      "ụlọ site kwa nọ ọzọ kpọrọ mere nwa nwoke nwanyị mba eme naijiria mgbe ugbu nwekwara aka nyere"
    ),
    (
      "sn",
      "kuti uye mu ku ne pa asi kana vanhu muno ari vari kwa kubva zvakare iri ndi wa munyika nekuti"
    ),
    (
      "sn",
      "ichi uyu kune havana mushure zvikuru vachiti achiti panguva zvino nyaya makore vaive aive iyo"
    ),
    (
      "so",
      "waa iyo ee oo ka ku in uu ayaa ah la si soo waxaa ay lagu isaga sheegay waxay dalka kale inuu"
    ),
    (
      "so",
      "inay badan markii dadka kuwa laga kadib waxa sida jiray intii kaas tahay haatan ayuu ayay lahaa"
    ),
    (
      "om",
      "kan fi akka jechuun irraa kana keessatti waan ni isaa biyya ture yoo haa garuu itti hin immoo"
    ),
    (
      "om",
      "isaan ta'e mootummaa ammoo keessaa yeroo jira irratti kun dha tokko jiru nama hanga malee kanaan"
    ),
    (
      "rn",
      "mu ku ni kuri ivyo iyo abo kandi yuko avuga ariko kubera ico canke mugabo mu vyo uwo aho n'"
    ),
    (
      "rn",
      "igihugu abantu muri bari ngo uburundi biri izo gusa ntaho bose ryari bamwe kugira abarundi vuga"
    ),
    (
      "rw",
      "mu ku ko kandi uyu ibyo ariko cyangwa avuga kubera igihe abantu muri bya yo rwanda ubu nyuma"
    ),
    (
      "rw",
      "icyo byo kugira cyane ndetse umwe ibi nk'uko cya ngo aho mbere bwo abo bari hari leta imyaka"
    ),
    (
      "xh",
      "ukuba kwaye ngo kodwa ukuze abantu le lo xa into nje yakhe kakhulu ngokuba uthi oko abo emva kwi"
    ),
    (
      "xh",
      "okanye ke naye ngexesha kunye apho ukuya yi le nto oku kule sele ngaphandle kwaye ithi uye bathi"
    ),
    (
      "zu",
      "ukuthi futhi kodwa noma uma lo le abantu ngo kanye kakhulu uthe ngoba manje yakhe leli lapho"
    ),
    (
      "zu",
      "ukuze nge kwa wakhe ngesikhathi abanye lokhu kule lesi ngemuva khona lowo bona akusho umuntu"
    ),
    (
      "lg",
      "nti mu ku nga era ne okuva naye kyokka abantu oba bwe ate gye lwa eri wa kuba omu ye bano buli"
    ),
    (
      "lg",
      "nnyo olwa okutuuka ebya ekya kino bonna ng'omu mukulu oluvannyuma kampala ab'e n'abantu oyo"
    ),
    (
      "ln",
      "na ya ete mpe oyo ba ye ezali azali bato mpo kasi nde te yango to lokola wana ekolo bango pona"
    ),
    (
      "ln",
      "soki nzela mobu ezalaki azalaki mokonzi ekoki bazali nyonso mosala nsima elongo epai liboso mokolo"
    ),
    (
      "pcm",
      "dey na di wey for dem don say e no fit im pipo tok wetin sabi go con make wen dis dat am deh"
    ),
    ("pcm", "una naija dia oda neva kain becos tori afta ogbonge wia tell oga"),
    (
      "af",
      "die en van in het is wat nie te vir dat met hy op sy was om aan as ook sal deur na uit maar word"
    ),
    (
      "af",
      "hulle kan ons ek haar nog meer by moet gesê toe of baie teen oor hierdie wees jy daar sê jaar"
    ),
    (
      "cy",
      "y yn a i o yr ar ei wedi mae i'r ac am ond gan fod ym oedd bod fel eu roedd ni hyn yw nid gyda"
    ),
    ("cy", "hefyd cael dros dim gael dweud bydd mewn blwyddyn ddim at cyn neu rhwng iawn er"),
    (
      "gl",
      "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao el"
    ),
    ("gl", "das ten á seu súa ou ser cando moi hai nos xa está tamén só polo pola ata isto son"),
    (
      "eo",
      "la de kaj en estas ke al por kiu ne ĝi li ili kun sed el ankaŭ kiel tiu pri estis sur mi pli"
    ),
    ("eo", "kiuj unu dum tio ĉi post tiuj iu nur per tre oni aŭ antaŭ tamen ĉar inter jaro havas"),
    (
      "tl",
      "ang ng sa na mga ay at ni hindi para ito kay nang siya po din niya pa ko lang isang kung"
    ),
    (
      "tl",
      "rin nila kanyang mula dahil ayon mas wala nitong sinabi nasa kanilang noong isa ngunit sila"
    ),
    (
      "az",
      "və bu ilə bir də üçün olan da ki o olaraq deyib daha sonra edib çox onun isə kimi var ildə"
    ),
    (
      "az",
      "edir olub tərəfindən qeyd görə həmin azərbaycan hər edilib lakin ancaq barədə olduğu yeni"
    ),
  ])
}
