extension FunctionWords {
  /// Latin letters, the larger languages of the news first.
  static let latin = FunctionWords(
    """
    en the of and to in a is that for on was with as it by be at from are have has not this his
    en but an which were they been will would their had he she said who or about than after
    fr de la le les et des en du un une que qui dans pour est au par sur plus pas ce il se ne a
    fr son avec sont aux été cette ont mais ses l d qu n s c j comme ou leur était nous vous
    de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an
    de werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war
    es de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya
    es este sí porque esta entre cuando muy sin sobre también hasta hay donde desde está fue son
    it di e che il la in a per un del è non una della le si da con i sono dei al come ha gli alla
    it più nel anche lo ma delle dal dell all nella ai su suo questo stato hanno essere era l d
    pt de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele
    pt das tem à seu sua ou ser quando muito há nos já está também só pelo pela até isso são
    nl de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij door
    nl over naar uit wordt werd heeft nog hij worden ze tot of die deze was meer wel geen hebben
    nl haar
    da og i at det er en til på af for med der den som de har ikke et fra han var vil også om kan
    da men efter ved eller bliver blev være sig hun havde over nu mere end skal når mod siger ud
    no og i det er på som en til av for med at ikke den har de om et fra men han var seg vi kan
    no skal etter ble vil ved også blir eller da hun mot være så ut opp når bare sier mer enn jeg
    no blitt
    sv och i att det som en på är av för med den till inte har de ett om var han men från så vi
    sv kan när eller ska efter vid också än hon under blir blev mot sig säger ut här år mycket där
    sv sin
    fi ja on ei että se oli hän mutta ovat kun myös joka mukaan sen kuin tai ole olla vain jos nyt
    fi jo sekä hänen ollut mitä niin voi sitä tämä ne vuonna jotka jälkeen kanssa kuitenkin
    hu a az és hogy nem egy is volt meg csak már de ha vagy el ez mint még azt szerint ki lesz sem
    hu van be kell lehet majd után között ezt amely amit pedig minden akkor ezek voltak itt mert
    ro de și în a la cu din pe care că un o pentru nu mai este au fost să se ce sunt prin lui ale
    ro după fi sau dar al va această acest ani când le fără despre între până unui unei cel cea
    tr ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ne var o en olduğu ama ise
    tr her değil mi yeni ki göre tarafından ancak oldu dedi diye nin nda in iki veya hem böyle şey
    tr yok
    ca de la i que el en a els per un del les és amb una no al es ha dels més com va però són
    ca també se aquest aquesta l d pel seu seva han entre ser fins molt on ja quan sobre hi van
    ca està
    eu eta da ez du bat dira ere izan zuen egin dute dela hau baino baina zen dituzte bere edo den
    eu beste dago behar duen honetan zuten oso hori gehiago egiten arte ziren batean guztiak nahi
    ga an na agus ar is a i le go bhí ag sé leis do de air tá ní sa mar ach nach bhfuil sin atá
    ga seo chuig faoi raibh gur siad ann níl dá don cén nuair gach aon idir maidir rinne bheith
    ga bliain
    pl w i na z się nie do to że o jest jak od po co za przez dla ale był tym ze być czy tak jego
    pl już oraz są które który roku może została został jako będzie było tylko przed także więc
    pl przy
    cs a v se na je že s z do o i to ve k za by pro po jako od jsou ale který jeho které byl při
    cs už jsem však podle také nebo co není až bude která mezi jejich ze tak před bylo roce být
    cs pouze
    sk a v sa na je že s z do o aj to vo k za by pre po ako od sú ale ktorý jeho ktoré bol pri už
    sk však podľa alebo čo nie až bude ktorá medzi ich zo tak pred bolo roku byť len tiež ktorí
    sl in je v na za se da so pa ki z po s ne tudi ni bo pri bi do kot iz od še ali ter bil samo
    sl kar kako zaradi med lahko že svoje ob bila leta sta več vse zelo njegov kjer tako ko smo
    hr i u je na se da za su od s a koji o ne kao će što nije bi iz to ili sam do samo ali koje te
    hr po ako nakon bio prema kako još koja smo godine prije više biti tako bila oko zbog može
    lt ir į kad iš su tai yra o kaip bet buvo jo apie ne už po dėl per prie jau bus tik iki taip
    lt kas nuo metų savo gali pagal metais kurie tačiau arba jų nors kur ją šio labai dar jei
    lv un ir no ar par ka uz kas tas kā bet nav arī pie līdz vai pēc to viņš tika gan jau tā būs
    lv bija pirms laikā tiek gada savu šo kur ja var tikai ļoti viņa lai starp vēl tam kuri gadā
    lv tomēr
    et ja on ei et ka see oli kui oma mis kes aga ning või ta seda siis ole pole selle nii ma
    et välja tema aasta eest juba pärast olid kuid üle saab väga neid nende mida veel vaid oleks
    et alates
    sq e të në dhe i për me një që nga se është do ka si ishte kanë tij janë por më nuk mund duke
    sq kjo ky këtë pas tyre edhe saj ai ndërsa kishte vetëm nëse sipas deri gjatë ose shumë tha
    sq kur
    is og í að á er sem en var við það til um af með ekki fyrir hann hefur ég eru frá hún þegar
    is sér þá eða þeir þess því verið hafa verða upp eftir vera þar hafi sagði segir þau voru nú
    is þeim
    mt li ta u il l fil minn kien biex dan bl din f lill jew hija huwa kienet għal mill dwar ma
    mt kif wara mhux kull iktar aktar fuq bil tal tas dawn qal ukoll meta jista kienu ħafna sena
    mt fost
    id yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut
    id bisa ada mereka lebih telah atau oleh menjadi sudah adalah kata seorang tahun sebagai kami
    id saat
    vi và của là không được có cho người trong các một những với đã này về ông đến từ khi sẽ tại
    vi ra cũng như nhưng vào năm nhiều ở còn việc để hay theo sau phải lại làm đó bị trên rằng thì
    sw na ya wa kwa ni za katika la kuwa hiyo huo cha hii ambayo kama yake baada bila alisema
    sw lakini pia watu wake huyo vya nchi kwamba ili zaidi mwaka hata hivyo ambao siku jana yao
    sw mkuu nchini
    ha da a ta na ya ne ba wanda kuma ce an ga cewa sun don domin wannan su amma daga ko kan yi
    ha shi suka za mai wata cikin wasu bayan har duk kasa kamar lokacin shugaban inda aka masu
    ha mutane
    yo ni ti ń si àwọn wọn o àti fún pé láti náà bí kan kò jẹ́ rẹ̀ wá ṣe sí nínú lọ mo tó ohun ẹ̀
    yo ọmọ kí gbogbo ọ̀rọ̀ fi sọ orílẹ̀ nàìjíríà ó ní lórí nígbà ìlú èyí ìpínlẹ̀ tí yìí lẹ́yìn wà
    yo ilé ọdún
    ig na nke ndi bụ ya ka ga dị maka n si onye ahụ nwere mana ihe ha ọ e otu kwuru ma bu dika gi
    ig ụlọ site kwa nọ ọzọ kpọrọ mere nwa nwoke nwanyị mba eme naijiria mgbe ugbu nwekwara aka
    ig nyere
    sn kuti uye mu ku ne pa asi kana vanhu muno ari vari kwa kubva zvakare iri ndi wa munyika
    sn nekuti ichi uyu kune havana mushure zvikuru vachiti achiti panguva zvino makore vaive aive
    sn iyo vanoti sezvo izvi avo pamwe vamwe chete vati izvo ravo yavo iyi zviri anoti vana
    so waa iyo ee oo ka ku in uu ayaa ah la si soo waxaa ay lagu isaga sheegay waxay dalka kale
    so inuu inay badan markii dadka kuwa laga kadib waxa sida jiray intii kaas tahay haatan ayuu
    so ayay lahaa
    om kan fi akka jechuun irraa kana keessatti waan ni isaa biyya ture yoo haa garuu itti hin
    om immoo isaan yeroo jira irratti kun tokko jiru nama hanga malee kanaan keessaa gara isaanii
    om booda waliin erga dura jedhan bara osoo ta ammoo mootummaa
    rn mu ku ni ko na wa ya yo kuri ivyo iyo abo kandi yuko avuga ariko kubera ico canke mugabo
    rn vyo uwo aho igihugu abantu muri bari ngo ari uko ca vy vya gihe cane inyuma ati no co kw
    rn hagati gushika hamwe kuva ubu imbere ata bw ry kugira mbere uyu kuba umwe barundi uburundi
    rn gusa bose
    rw mu ku na wa ya yo ko kandi uyu ibyo ariko cyangwa avuga kubera igihe abantu muri bya ubu
    rw nyuma icyo byo kugira cyane ndetse umwe ibi cya ngo aho mbere bwo abo bari hari leta imyaka
    rw nk by byari cyo kuko gusa rwanda ari uko kuba
    xh ukuba kwaye ngo kodwa ukuze abantu le lo xa into nje yakhe kakhulu ngokuba uthi oko abo
    xh emva kwi okanye ke naye kunye apho ukuya yi nto oku kule sele ithi uye utshilo eli kulo
    xh phambi phakathi nangona nanjengoko ngenxa ngoku kwakunye lakhe kokuba wakhe kuphela
    zu ukuthi futhi kodwa noma uma lo le abantu ngo kanye kakhulu uthe ngoba manje yakhe leli
    zu lapho ukuze nge kwa wakhe ngesikhathi abanye lokhu kule lesi ngemuva khona lowo bona akusho
    zu umuntu phambi phakathi nakuba ngenxa ukuba uthi
    lg nti mu ku nga era ne okuva naye kyokka abantu oba bwe ate gye lwa eri wa kuba omu ye bano
    lg buli nnyo olwa okutuuka ebya ekya kino bonna oluvannyuma oyo eno ono bino kya olw wabula
    lg kubanga agamba wadde abadde balina ky kye awamu
    ln na ya ete mpe oyo ba ye ezali azali bato mpo kasi nde te yango to lokola wana ekolo bango
    ln pona soki nzela mobu ezalaki azalaki mokonzi ekoki bazali mosala nsima elongo epai liboso
    ln mokolo moko misala kati elobi baye mingi eye mwa makasi
    pcm dey na di wey for dem don say e no fit im pipo tok wetin sabi go con make wen dis dat am
    pcm deh una naija dia oda neva kain becos tori afta ogbonge wia tell oga
    af die en van in het is wat nie te vir dat met hy op sy was om aan as ook sal deur na uit maar
    af word hulle kan ons ek haar nog meer by moet gesê toe of baie teen oor hierdie wees jy daar
    af sê jaar
    cy y yn a i o yr ar ei wedi mae i'r ac am ond gan fod ym oedd bod fel eu roedd ni hyn yw nid
    cy gyda hefyd cael dros dim gael dweud bydd mewn blwyddyn ddim at cyn neu rhwng iawn er
    gl de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao
    gl el das ten á seu súa ou ser cando moi hai nos xa está tamén só polo pola ata isto son
    eo la de kaj en estas ke al por kiu ne ĝi li ili kun sed el ankaŭ kiel tiu pri estis sur mi
    eo pli kiuj unu dum tio ĉi post tiuj iu nur per tre oni aŭ antaŭ tamen ĉar inter jaro havas
    tl ang ng sa na mga ay at ni hindi para ito kay nang siya po din niya pa ko lang isang kung
    tl rin nila kanyang mula dahil ayon mas wala nitong sinabi nasa kanilang noong isa ngunit sila
    az və bu ilə bir də üçün olan da ki o olaraq deyib daha sonra edib çox onun isə kimi var ildə
    az edir olub tərəfindən qeyd görə həmin azərbaycan hər edilib lakin ancaq barədə olduğu yeni
    """)
}
