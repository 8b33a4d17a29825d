"""Indonesian."""

from guide2anki.words.language import CardWords, Language, phrases, separate

LANGUAGE = Language(
    code="id",
    stemmer="indonesian",
    small_words=separate("""
        yang dan di ke dari untuk pada dengan adalah ini itu tidak atau juga dalam oleh akan sebagai dapat bisa ada
        karena jika seperti lebih apa bagaimana mengapa kapan siapa mana anda saya kami kita mereka ia dia sudah telah
        antara saat agar serta tersebut sebuah suatu bukan tetapi
    """),
    contents=phrases("daftar isi | isi | di halaman ini"),
    references=phrases(
        "referensi | daftar pustaka | tautan | sumber | lihat juga | bacaan lanjutan | pranala luar | sumber daya"
    ),
    housekeeping=phrases(
        "lisensi | kontribusi | berkontribusi | ucapan terima kasih | penulis | kata pengantar | tentang penulis | kontak"
    ),
    teaching_parts=phrases("penulis | kontak | kontribusi | sumber"),
    licences=phrases("lisensi"),
    introductions=phrases("pendahuluan | pengantar | kesimpulan | ringkasan | ikhtisar | gambaran umum"),
    preambles=phrases("kata pengantar"),
    remarks=phrases("catatan | penting | tips | peringatan | perhatian | ingat | langkah selanjutnya | sumber | saran"),
    metadata=phrases("tanggal | penulis | versi | diperbarui | terakhir diperbarui | judul | deskripsi | waktu baca"),
    properties=phrases("""
        status | mata kuliah | dosen | kursus | dibuat | dibuat oleh | terakhir diedit | label | tag
    """),
    todos=phrases("""
        tugas | yang harus dilakukan | langkah selanjutnya | hari ini
    """),
    todo_labels=phrases("akan ditambahkan"),
    stubs=phrases("segera hadir | segera | akan ditambahkan | dalam pengerjaan"),
    navigation=phrases("kembali ke atas | kembali | kembali ke daftar isi | selanjutnya | sebelumnya | beranda"),
    cross_references=phrases("lihat | lihat juga | baca juga | selengkapnya | sumber"),
    adverts=phrases("hak cipta dilindungi | berlangganan"),
    leave_takings=phrases("""
        apakah {kamu/anda} ingin saya | beri tahu saya | semoga berhasil | semoga sukses | selamat belajar
    """),
    page_speech=phrases(
        "panduan ini | dokumen ini | dalam {panduan/bab/bagian/dokumen} ini | berikut ini | di bawah ini | selamat datang"
    ),
    question_words=phrases(
        "apa | apakah | mengapa | kenapa | bagaimana | kapan | di mana | siapa | berapa | manakah | apa itu | dimana | yang mana"
    ),
    continuing=phrases("dan | lalu"),
    prompts=phrases(
        "jelaskan | ceritakan | sebutkan | uraikan | bandingkan | deskripsikan | definisikan | berikan contoh | tuliskan"
    ),
    code_questions=phrases("keluaran | berikut"),
    yes_no=phrases("apakah"),
    addresses=phrases("anda | kamu"),
    question_labels=phrases("pertanyaan | soal | latihan | kasus | tanya"),
    numbered_questions=phrases("pertanyaan | soal | latihan"),
    short_questions=phrases("pertanyaan | soal | tanya"),
    askers=phrases("pewawancara | penguji"),
    question_lists=phrases("pertanyaan | soal | ^latihan$ | latihan soal"),
    cases=phrases("kasus | situasi | skenario | studi kasus"),
    follow_ups=phrases("pertanyaan lanjutan"),
    comparisons=phrases("perbedaan | beda | bandingkan | perbandingan | membedakan"),
    alternatives=phrases("atau | benar atau salah"),
    yes_or_no=phrases("ya | tidak | benar | salah | mungkin"),
    true_false=phrases("ya atau tidak | benar atau salah | benar/salah | salah atau benar"),
    interviewer_questions=phrases(
        "pertanyaan {untuk/kepada} {pewawancara/perusahaan/perekrut} | pertanyaan anda$ | pertanyaan di akhir"
    ),
    tasks=phrases("tulis | tuliskan | buat | buatlah | rancang | hitung | hitunglah | gambarkan | buktikan"),
    instructions=phrases(
        "jujurlah | jelaskan | berikan {contoh/alasan/satu/dua} | beri contoh | pikirkan | sebutkan | gunakan | bandingkan | hindari | jawablah | uraikan"
    ),
    full_answers=phrases("jawaban lengkap | jawaban singkat | jawaban rinci"),
    answer_labels=phrases(
        "jawaban | jawab | solusi | pembahasan | kunci jawaban | contoh jawaban | penjelasan | jawaban benar"
    ),
    numbered_answers=phrases("jawaban"),
    short_answers=phrases("jawaban | jawab"),
    answer_lists=phrases("[kunci] jawaban | pembahasan | {jawaban/pembahasan} {untuk/dari} **"),
    answer_titles=phrases(
        "jawaban | solusi | pembahasan | kunci jawaban | {lihat/tampilkan} {jawaban/solusi/pembahasan}"
    ),
    answer_heads=phrases("{jawaban/jawab} [{benar/yang benar}] | kunci jawaban"),
    answer_verbs=phrases("adalah"),
    conjunctions=phrases("dan"),
    right_marks=phrases("benar"),
    show_words=phrases("lihat | tampilkan | klik"),
    hints=phrases("petunjuk | kisi-kisi | clue"),
    values=phrases("nilai-nilai | nilai inti | prinsip kepemimpinan | prinsip-prinsip | nilai perusahaan"),
    own_values=phrases("nilai perusahaan | nilai inti"),
    not_values=phrases("pertanyaan"),
    processes=phrases("langkah | langkah-langkah | proses | tahap | tahapan | prosedur | siklus | fase"),
    not_processes=phrases("langkah selanjutnya"),
    groups=phrases(
        "nilai-nilai | prinsip-prinsip | tahap | tahapan | langkah-langkah | jenis | jenis-jenis | macam | tingkat | komponen"
    ),
    avoid=phrases("""
        hindari | jangan | salah | buruk | contoh buruk | jangan lakukan | alih-alih
    """),
    use=phrases("gunakan | lakukan | benar | baik | selalu | contoh baik"),
    paired=phrases("alih-alih | salah"),
    list_columns=phrases("""
        kelebihan | kekurangan | keuntungan | kerugian | kekuatan | kelemahan | peluang | ancaman | persamaan
        perbedaan
    """),
    negatives=phrases(
        "kesalahan | kesalahan umum | hindari | yang harus dihindari | tanda bahaya | tanda peringatan | bukan apa | jebakan | salah paham | jangan | yang tidak diinginkan"
    ),
    negations=phrases("tidak | bukan | jangan | kebalikan"),
    warnings=phrases("kesalahan umum | harus dihindari | tanda bahaya"),
    stories=phrases("cerita | contoh kalimat"),
    time_units=phrases("detik | menit | jam | hari | minggu"),
    number_columns=phrases("nomor"),
    abbreviations=phrases("dll | dsb | dst | yg | no"),
    marked_copulas=phrases("menyatakan bahwa | berarti bahwa"),
    copulas=phrases(
        "adalah | ialah | merupakan | berarti | disebut | didefinisikan sebagai | terdiri dari | terdiri atas | mengacu pada | yaitu"
    ),
    naming=phrases("disebut | dinamakan | dikenal sebagai"),
    undefining=phrases(
        "tidak | juga | sangat | lebih | penting | mudah | sulit | baik | benar | salah | hanya | karena | bahwa | sebagai berikut"
    ),
    no_terms=phrases("""
        ini | itu | hal | dia | ia | mereka | kami | kita | anda | saya | siapa | apa | mana | kapan | bagaimana | mengapa | jika
        karena | meskipun | tetapi | dan | atau | maka | berikut | salah satu | alasan | tujuan | jawaban | masalah | contoh
        contohnya | misalnya | perbedaan | dalam | pada | di | untuk | dengan | dari | tidak | juga | namun | beberapa | semua
        setiap | yang | selain | hasil | di bawah ini | di atas
    """),
    no_term_words=phrases("yang | jika | karena | tetapi | tidak | anda | ini | itu | bahwa"),
    pointing=phrases("ini | hal ini"),
    lead_ins=phrases(
        "sedangkan | misalnya | contohnya | yaitu | yakni | sebagai berikut | berikut ini | antara lain | ada # | sebagai contoh"
    ),
    lead_in_ends=phrases(
        "sebagai berikut | berikut | berikut ini | adalah | yaitu | antara lain | meliputi | misalnya"
    ),
    turning_words=separate("tidak bukan tanpa belum jangan mengapa kenapa kapan siapa"),
    interrogatives=separate("bagaimana mengapa kenapa kapan siapa"),
    imperatives=separate("jelaskan sebutkan uraikan bandingkan"),
    pointing_words=separate("ini tersebut"),
    card=CardWords(
        points="{n} poin",
        steps="{n} langkah, berurutan",
        name_all="Sebutkan semua ({n})",
        which_value="{thing} mana yang ditunjukkan ini?",
        thing="Nilai",
        avoid="Hindari",
        use="Gunakan",
        help="Poin dari panduanmu",
        more="Lainnya dari panduanmu",
        what="Apa itu?",
        what_for="Apa itu untuk “{subject}”?",
        about="Apa yang kamu ketahui tentangnya?",
        open="Panduan tidak menjawab ini: jawab dengan kata-katamu sendiri.",
        kinds=phrases(
            "pertanyaan | pertanyaan terbuka | nilai | perilaku | istilah | daftar | langkah | kontras | baris | cerita | pilihan ganda | ikhtisar"
        ),
    ),
)
