package vn.tuantra.contract.bulletin;

/** How far an information item reaches. */
public enum BulletinVisibility {
    TEAM,
    WARD,
    DISTRICT,
    PARTNERS
}
