package kumiko.groups;

/** How something was sold. */
public enum Channel {
    SHOP,
    WEB
}
