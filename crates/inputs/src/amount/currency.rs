//! Currencies as people write them.

/// The currencies that a sign or a word may stand for, as codes of ISO 4217; the usual one first.
///
/// ```
/// use taskmix_inputs::amount::TypedCurrency;
/// let dollar = TypedCurrency::of("$").ok_or("no currency")?;
/// assert_eq!(dollar.code(None), "USD");
/// // A sign that several share stands for the one that is set already.
/// assert_eq!(dollar.code(Some("CAD")), "CAD");
/// assert_eq!(dollar.code(Some("EUR")), "USD");
/// assert_eq!(TypedCurrency::of("chf").ok_or("no currency")?.code(None), "CHF");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedCurrency(&'static str);

/// Signs and words, each with its codes. Where one begins as another does, the longer is first.
const WRITTEN: [(&str, &str); 66] = [
    ("us$", "USD"),
    ("au$", "AUD"),
    ("a$", "AUD"),
    ("ca$", "CAD"),
    ("can$", "CAD"),
    ("c$", "CAD"),
    ("nz$", "NZD"),
    ("hk$", "HKD"),
    ("nt$", "TWD"),
    ("sg$", "SGD"),
    ("s$", "SGD"),
    ("mx$", "MXN"),
    ("r$", "BRL"),
    ("$", "USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP UYU"),
    ("€", "EUR"),
    ("£", "GBP EGP"),
    ("¥", "JPY CNY"),
    ("₹", "INR"),
    ("₱", "PHP"),
    ("₽", "RUB"),
    ("₺", "TRY"),
    ("₴", "UAH"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₦", "NGN"),
    ("₵", "GHS"),
    ("₡", "CRC"),
    ("₲", "PYG"),
    ("₸", "KZT"),
    ("₼", "AZN"),
    ("₾", "GEL"),
    ("฿", "THB"),
    ("zł", "PLN"),
    ("zl", "PLN"),
    ("złoty", "PLN"),
    ("zloty", "PLN"),
    ("kč", "CZK"),
    ("kc", "CZK"),
    ("ft", "HUF"),
    ("forint", "HUF"),
    ("kr", "SEK NOK DKK ISK"),
    ("krona", "SEK ISK"),
    ("krone", "NOK DKK"),
    ("kroner", "NOK DKK"),
    ("kronor", "SEK"),
    ("fr", "CHF"),
    ("franc", "CHF"),
    ("francs", "CHF"),
    ("lei", "RON"),
    ("rp", "IDR"),
    ("rs", "INR PKR LKR NPR"),
    ("rupee", "INR PKR LKR NPR"),
    ("rupees", "INR PKR LKR NPR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("dollar", "USD AUD CAD NZD SGD HKD TWD"),
    ("dollars", "USD AUD CAD NZD SGD HKD TWD"),
    ("pound", "GBP EGP"),
    ("pounds", "GBP EGP"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("peso", "MXN PHP ARS CLP COP UYU DOP CUP"),
    ("pesos", "MXN PHP ARS CLP COP UYU DOP CUP"),
    ("real", "BRL"),
    ("reais", "BRL"),
];

/// The codes of ISO 4217 in use.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB \
    BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB \
    EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD \
    JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
    MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP \
    TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Codes that are English words, too: they are codes in capitals alone.
const WORDS: &str = "ALL BAM BOB COP CUP GEL MAD MOP PEN SOS TOP TRY";

impl TypedCurrency {
    /// The currency written like this: a sign, a word or a code, in small letters or capitals. A
    /// code that is an English word is one in capitals alone.
    ///
    /// ```
    /// use taskmix_inputs::amount::TypedCurrency;
    /// assert!(TypedCurrency::of("TRY").is_some() && TypedCurrency::of("usd").is_some());
    /// assert_eq!(TypedCurrency::of("try"), None);
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim_end_matches('.');
        let small = text.to_ascii_lowercase();
        let written = WRITTEN.iter().find(|(written, _)| *written == small);
        let is_word = |code: &str| WORDS.split(' ').any(|word| word == code);
        let code = || {
            CODES
                .split(' ')
                .find(|code| code.eq_ignore_ascii_case(text) && (*code == text || !is_word(code)))
        };
        written.map(|(_, codes)| *codes).or_else(code).map(Self)
    }

    /// The code, where `current` is set already: that one if the sign may stand for it.
    #[must_use]
    pub fn code(self, current: Option<&str>) -> &'static str {
        let codes = || self.0.split(' ');
        codes()
            .find(|code| Some(*code) == current)
            .or_else(|| codes().next())
            .unwrap_or_default()
    }
}
