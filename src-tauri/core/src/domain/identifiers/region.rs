//! Names for the first six digits of an identity number (GB/T 2260): every province, the cities
//! of Liaoning, the districts of Dalian, those abolished long ago included.
//!
//! A number keeps the code of the place and time of its issue, so a code missing here is no fault.

/// Two digits of a province, and its name. 83 stands on the permits of residents from Taiwan, 91
/// on the permanent residence cards of foreigners.
const PROVINCES: [(u32, &str); 36] = [
    (11, "北京市"),
    (12, "天津市"),
    (13, "河北省"),
    (14, "山西省"),
    (15, "内蒙古自治区"),
    (21, "辽宁省"),
    (22, "吉林省"),
    (23, "黑龙江省"),
    (31, "上海市"),
    (32, "江苏省"),
    (33, "浙江省"),
    (34, "安徽省"),
    (35, "福建省"),
    (36, "江西省"),
    (37, "山东省"),
    (41, "河南省"),
    (42, "湖北省"),
    (43, "湖南省"),
    (44, "广东省"),
    (45, "广西壮族自治区"),
    (46, "海南省"),
    (50, "重庆市"),
    (51, "四川省"),
    (52, "贵州省"),
    (53, "云南省"),
    (54, "西藏自治区"),
    (61, "陕西省"),
    (62, "甘肃省"),
    (63, "青海省"),
    (64, "宁夏回族自治区"),
    (65, "新疆维吾尔自治区"),
    (71, "台湾省"),
    (81, "香港特别行政区"),
    (82, "澳门特别行政区"),
    (83, "台湾居民居住证"),
    (91, "外国人"),
];

/// Four digits of a city of Liaoning, and its name.
const LIAONING: [(&str, &str); 14] = [
    ("2101", "沈阳市"),
    (DALIAN, "大连市"),
    ("2103", "鞍山市"),
    ("2104", "抚顺市"),
    ("2105", "本溪市"),
    ("2106", "丹东市"),
    ("2107", "锦州市"),
    ("2108", "营口市"),
    ("2109", "阜新市"),
    ("2110", "辽阳市"),
    ("2111", "盘锦市"),
    ("2112", "铁岭市"),
    ("2113", "朝阳市"),
    ("2114", "葫芦岛市"),
];

const DALIAN: &str = "2102";

/// Six digits of a place in Dalian, and its name; 19 and 20–23, 25, 82 are of former times.
const DALIAN_DISTRICTS: [(&str, &str); 18] = [
    ("210200", "大连市"),
    ("210202", "大连市中山区"),
    ("210203", "大连市西岗区"),
    ("210204", "大连市沙河口区"),
    ("210211", "大连市甘井子区"),
    ("210212", "大连市旅顺口区"),
    ("210213", "大连市金州区"),
    ("210214", "大连市普兰店区"),
    ("210219", "大连市瓦房店市"),
    ("210220", "大连市"),
    ("210221", "大连市金县"),
    ("210222", "大连市新金县"),
    ("210223", "大连市复县"),
    ("210224", "大连市长海县"),
    ("210225", "大连市庄河县"),
    ("210281", "大连市瓦房店市"),
    ("210282", "大连市普兰店市"),
    ("210283", "大连市庄河市"),
];

/// How sure the table is of a region code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegionKnowledge {
    /// A district we name, or a place outside Dalian, of which we only know province or city.
    Plausible,
    /// The code of the whole city: seen, but not a place of residence.
    WholeCity,
    /// A code of Dalian, whose table is complete, that no district ever had.
    Unknown,
}

/// Whether two digits name a province or a kind of permit that numbers like one.
#[must_use]
pub fn is_province(two_digits: u32) -> bool {
    PROVINCES.iter().any(|(code, _)| *code == two_digits)
}

/// The finest name known for six digits: district in Dalian, city in Liaoning, else province.
#[must_use]
pub fn name_of(code: &str) -> Option<&'static str> {
    let district = DALIAN_DISTRICTS.iter().find(|(six, _)| *six == code);
    let city = LIAONING.iter().find(|(four, _)| code.starts_with(four));
    let province = || {
        let two: u32 = code.get(..2)?.parse().ok()?;
        PROVINCES
            .iter()
            .find(|(digits, _)| *digits == two)
            .map(|(_, name)| *name)
    };
    district.or(city).map(|(_, name)| *name).or_else(province)
}

/// How far a code can be trusted; only Dalian's table is complete enough to doubt one.
#[must_use]
pub fn knowledge_of(code: &str) -> RegionKnowledge {
    if !code.starts_with(DALIAN) {
        return RegionKnowledge::Plausible;
    }
    match name_of(code) {
        Some("大连市") if code == "210200" || code == "210220" => RegionKnowledge::WholeCity,
        Some("大连市") | None => RegionKnowledge::Unknown,
        Some(_) => RegionKnowledge::Plausible,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("210213", Some("大连市金州区"), RegionKnowledge::Plausible)]
    #[case("210222", Some("大连市新金县"), RegionKnowledge::Plausible)]
    #[case("210200", Some("大连市"), RegionKnowledge::WholeCity)]
    #[case("210299", Some("大连市"), RegionKnowledge::Unknown)]
    #[case("210111", Some("沈阳市"), RegionKnowledge::Plausible)]
    #[case("110105", Some("北京市"), RegionKnowledge::Plausible)]
    #[case("999999", None, RegionKnowledge::Plausible)]
    fn a_code_has_the_finest_name_known(
        #[case] code: &str,
        #[case] name: Option<&str>,
        #[case] knowledge: RegionKnowledge,
    ) {
        assert_eq!((name_of(code), knowledge_of(code)), (name, knowledge));
    }
}
