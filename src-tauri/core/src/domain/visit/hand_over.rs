//! To whom a lawyer hands a matter over, and by which linkage it goes.

use crate::domain::choice::choice;
use crate::domain::record::ReferralChannel;

choice! {
    /// The ways on which a lawyer sends a matter.
    HandOverTarget {
        /// 人民调解.
        Mediation = "mediation",
        /// 法律援助.
        LegalAid = "legal_aid",
        /// 仲裁.
        Arbitration = "arbitration",
        /// 法院.
        Court = "court",
    }
}

impl HandOverTarget {
    /// The linkage.
    #[must_use]
    pub fn channel(self) -> ReferralChannel {
        match self {
            Self::Mediation => ReferralChannel::Platform,
            Self::LegalAid => ReferralChannel::LegalAid,
            Self::Arbitration => ReferralChannel::Arbitration,
            Self::Court => ReferralChannel::Court,
        }
    }

    /// The reason that a slip proposes.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Mediation => "咨询人希望通过人民调解解决纠纷，请予登记受理。",
            Self::LegalAid => "咨询人拟申请法律援助，请予审查受理。",
            Self::Arbitration => "咨询人拟申请仲裁，请予接待并审查受理。",
            Self::Court => "咨询人拟提起诉讼，请予立案指导。",
        }
    }

    /// The body that usually takes such a matter; none where it is a platform.
    #[must_use]
    pub fn body(self) -> Option<&'static str> {
        match self {
            Self::Mediation => None,
            Self::LegalAid => Some("区法律援助中心"),
            Self::Arbitration => Some("区劳动人事争议仲裁委员会"),
            Self::Court => Some("区人民法院诉讼服务中心"),
        }
    }
}
