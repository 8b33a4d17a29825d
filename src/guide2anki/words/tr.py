"""Turkish."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="tr",
    stemmer="turkish",
    letters="ğış",
    small_words=separate("""
        ve bir bu da de için ile olarak olan daha çok en gibi kadar ne nedir nasıl neden hangi kim nerede ya veya ama
        ancak ise değil mi mı mu mü var yok her şu o ben sen biz siz onlar sonra önce göre tarafından arasında hem
        olduğu oldu olur eder ederek
    """),
    contents=phrases("içindekiler | içerik | bu sayfada"),
    references=phrases(
        "kaynaklar | kaynakça | referanslar | bağlantılar | faydalı bağlantılar | ayrıca bakınız | ek kaynaklar | ileri okuma"
    ),
    housekeeping=phrases(
        "lisans | katkıda bulunma | katkıda bulunanlar | teşekkürler | yazar | yazarlar | önsöz | hakkında | yazar hakkında | iletişim"
    ),
    teaching_parts=phrases("yazar | yazarlar | iletişim | hakkında"),
    licences=phrases("lisans | lisansı"),
    introductions=phrases("giriş | sonuç | özet | genel bakış"),
    preambles=phrases("önsöz"),
    remarks=phrases(
        "not | önemli | dikkat | uyarı | ipucu | ipuçları | unutmayın | notlar | sonraki adımlar | kaynak | bilgi"
    ),
    metadata=phrases("tarih | yazar | sürüm | güncelleme | son güncelleme | başlık | açıklama | okuma süresi"),
    properties=phrases("""
        durum | ders | kurs | hoca | öğretmen | öğretim üyesi | oluşturulma | oluşturan | son düzenleme
        son değişiklik | etiketler | etiket | sınav tarihi
    """),
    todos=phrases("""
        yapılacaklar | görevler | sonraki adımlar | bugün
    """),
    todo_labels=phrases("yapılacaklar"),
    provenances=phrases("""
        kaynak: | son güncelleme
    """),
    stubs=phrases("yakında | yapım aşamasında | eklenecek"),
    navigation=phrases("başa dön | yukarı | geri | sonraki | önceki | içindekilere dön | ana sayfa"),
    cross_references=phrases("bkz | bakınız | ayrıca bakınız | daha fazla bilgi | kaynak"),
    adverts=phrases("tüm hakları saklıdır | abone ol~"),
    leave_takings=phrases("ister misin | ister misiniz | bana haber ver | başarılar | bol şans | iyi çalışmalar"),
    page_speech=phrases("bu {rehber/belge/bölümde/rehberde/sayfa/doküman} | aşağıda | hoş geldiniz"),
    question_words=phrases(
        "ne | nedir | neden | niçin | nasıl | ne zaman | nerede | kim | hangi | kaç | ne kadar | niye | hangisi | neler"
    ),
    question_signs=phrases("nedir$ | nelerdir$"),
    continuing=phrases("peki | ya"),
    prompts=phrases("açıklayın | anlatın | tanımlayın | karşılaştırın | örnek verin"),
    final_prompts=phrases(
        "açıklayın | açıklayınız | anlatın | anlatınız | tanımlayın | tanımlayınız | karşılaştırın | karşılaştırınız | belirtiniz | tartışınız | sayınız | yazınız"
    ),
    code_questions=phrases("çıktısı | aşağıdaki"),
    addresses=phrases("siz | sizin | sizi | senin"),
    question_labels=phrases("soru | problem | alıştırma | örnek soru | senaryo"),
    numbered_questions=phrases("soru | alıştırma"),
    short_questions=phrases("soru"),
    askers=phrases("mülakatçı | sınav görevlisi"),
    question_lists=phrases("sorular | soruları | ^alıştırmalar$ | sorusu"),
    cases=phrases("senaryo | durum | vaka | bağlam"),
    follow_ups=phrases("takip soruları | ek sorular"),
    comparisons=phrases("fark | farkı | farklar | farkları | karşılaştır~"),
    alternatives=phrases("veya | yoksa | ya da | doğru mu yanlış mı"),
    yes_or_no=phrases("evet | hayır | doğru | yanlış | belki"),
    true_false=phrases(
        "evet mi hayır mı | doğru mu yanlış mı | doğru mu, yanlış mı | doğru veya yanlış | doğru/yanlış | doğru ya da yanlış | d/y"
    ),
    interviewer_questions=phrases(
        "{mülakatçıya/işverene/görüşmeciye/şirkete} {sorular/sorulacak sorular} | sizin sorularınız | sorularınız$ | mülakat sonunda sorular"
    ),
    tasks=phrases("yaz | yazın | oluştur | oluşturun | hesapla | hesaplayın | tasarlayın | çözün"),
    instructions=phrases("dürüst olun | açıklayın | örnek verin | düşünün | kısa tutun | net olun"),
    final_instructions=phrases(
        "açıklayın | açıklayınız | örnek verin | örnek veriniz | düşünün | olun | belirtin | kullanın | kaçının | veriniz"
    ),
    full_answers=phrases("ayrıntılı cevap | detaylı cevap | kısa cevap | ayrıntılı yanıt | kısa yanıt"),
    answer_labels=phrases("cevap | yanıt | çözüm | cevaplar | doğru cevap | örnek cevap | açıklama"),
    numbered_answers=phrases("cevap | yanıt"),
    short_answers=phrases("cevap | yanıt"),
    answer_lists=phrases("[doğru] cevaplar | yanıtlar | çözümler | cevap anahtarı | yanıt anahtarı"),
    answer_titles=phrases(
        "cevap | yanıt | çözüm | cevabı {göster/gör} | çözümü {göster/gör} | cevaplar | yanıtı göster"
    ),
    answer_heads=phrases("[doğru] {cevap/yanıt/cevaplar}"),
    conjunctions=phrases("ve"),
    right_marks=phrases("doğru"),
    show_words=phrases("göster | tıklayın | daha fazla"),
    hints=phrases("ipucu | ipuçları | çözüm ipucu"),
    values=phrases(
        "değerler | değerlerimiz | ilkeler | ilkelerimiz | temel değerler | liderlik ilkeleri | kurumsal değerler"
    ),
    own_values=phrases("değerlerimiz | ilkelerimiz | {şirket/kurumsal} {değerleri/değerler}"),
    not_values=phrases("sorular | soruları"),
    processes=phrases(
        "adımlar | adımları | süreç | süreci | aşamalar | aşamaları | yöntem | evreler | evreleri | prosedür | döngü | döngüsü"
    ),
    not_processes=phrases("sonraki adımlar"),
    groups=phrases("""
        değerler | ilkeler | adımlar | aşamalar | aşamaları | türleri | türler | çeşitleri | düzeyler
        bileşenler | bileşenleri | evreler | şartları | koşulları | özellikleri | unsurları | işlevleri
        kategoriler | sınıfları | kuralları | öğeleri
    """),
    avoid=phrases("""
        kaçının | yapma | yapmayın | yanlış | kötü | asla | kaçınılması gerekenler | kötü örnek | hatalı
        yerine
    """),
    use=phrases("kullan | kullanın | yap | yapın | doğru | iyi | her zaman | iyi örnek"),
    paired=phrases("yerine | yanlış | kötü örnek"),
    list_columns=phrases("""
        avantajlar | avantajları | dezavantajlar | dezavantajları | artılar | artıları | eksiler | eksileri
        güçlü yönler | zayıf yönler | fırsatlar | tehditler | benzerlikler | farklar | farklılıklar
    """),
    negatives=phrases("""
        hatalar | sık yapılan hatalar | yaygın hatalar | kaçınılması gereken~ | uyarı işaretleri | kırmızı bayraklar
        ne değildir | istemedikleri | tuzaklar | yanlış anlamalar | anti-desen~ | yapılmaması gerekenler | hataları
    """),
    negations=phrases("değil | asla | olmayan | istemediğimiz | istenmeyen | tersi"),
    warnings=phrases("sık yapılan hatalar | ^hatalar$ | tuzaklar | kaçınılması gerekenler | kırmızı bayraklar"),
    stories=phrases("şablon | hikâye | hikaye"),
    time_units=phrases("saniye | dakika | dk | saat | gün | hafta"),
    number_columns=phrases("sıra | numara | sıra no"),
    abbreviations=phrases("örn | vb | vs | bkz | dr | sn"),
    topics=phrases("-,"),
    closings=phrases("""
        ~dir | ~dır | ~dur | ~dür | ~tir | ~tır | ~tur | ~tür | denir | demektir | anlamına gelir | adı verilir | ifade eder
        olarak tanımlanır
    """),
    naming=phrases("denir | adı verilir | olarak bilinir | olarak adlandırılır"),
    no_terms=phrases("""
        bu | şu | o | bunlar | şunlar | onlar | ben | sen | biz | siz | kim | ne | nasıl | neden | hangi | eğer | çünkü | ancak
        ama | ve | veya | fakat | örneğin | mesela | ayrıca | sonra | önce | böylece | bazı | çoğu | her | bir diğer | genellikle
        bunun | burada | şimdi | ilk olarak | son olarak | sonuç olarak | yani | kısaca | aşağıdaki | nedeni | amaç
        aşağıda | yukarıda
    """),
    no_term_words=phrases("için | olarak | ise | ve | ama | değil | gibi | göre | kadar | sonra | ki"),
    pointing=phrases("bu | buna | bunlar"),
    lead_ins=phrases("oysa | örneğin | mesela | aşağıdakiler | şunlardır | yani | aşağıdaki gibi"),
    lead_in_ends=phrases("şunlardır | aşağıdakilerdir | şöyledir | vardır | gibidir | örneğin | ayrılır"),
    turning_words=separate("değil değildir yok olmadan asla neden niçin nerede"),
    interrogatives=separate("nedir nasıl hangi neden niçin nerede"),
    imperatives=separate("açıklayın açıkla tanımlayın sıralayın karşılaştırın"),
    pointing_words=separate("bunlar"),
    card=CardWords(
        points="{n} madde",
        steps="{n} adım, sırayla",
        name_all="{n} tanesini de say",
        which_value="Bu hangi {thing}?",
        thing="değer",
        avoid="Kaçın",
        use="Kullan",
        help="Rehberinden maddeler",
        more="Rehberinden daha fazlası",
        what="Bu nedir?",
        what_for="“{subject}” için bu nedir?",
        about="Bu konuda ne biliyorsun?",
        open="Rehber bunu açık bırakıyor: kendi sözlerinle cevapla.",
        kinds=phrases(
            "soru | açık soru | değer | davranış | terim | liste | adımlar | karşıtlık | satır | hikâye | çoktan seçmeli | genel bakış"
        ),
    ),
)
